using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Rotation;

public sealed class RotationDocumentationTests
{
    [Fact]
    public void The_page_shows_what_is_compiled_here() =>
        DocumentedCode.AssertCompiled("docs/runtime/rotation.md", "tests/Runtime/Rotation/RotationDocumentationTests.cs");

    [Fact]
    public async Task What_the_page_shows_rotates()
    {
        using var logs = new CollectedLogs();
        var services = new ServiceCollection();
        Register(services, new ConfigurationBuilder().Build());
        await using var provider = services.BuildServiceProvider();
        var rotating = provider.GetRequiredService<RotatingApiXKeyStore>();
        await rotating.GetKeysAsync();

        Rotate(rotating, logs.Logger<RotatingApiXKeyStore>(), ScriptedStore.Keys(2));

        var tried = new List<string>();
        await UseAsync(provider, tried, CancellationToken.None);
        Assert.Equal(["made-up-api-2", "made-up-api-1"], tried);
        Assert.StartsWith("New keys (requested) since ", Assert.Single(logs.Entries).Message, StringComparison.Ordinal);
    }

    private static void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddApiXKeyStore(ReadKeys).WithRotation(options =>
        {
            options.Name = "orders";
            options.Overlap = TimeSpan.FromHours(24);
            options.PollInterval = TimeSpan.FromMinutes(5);
            options.ChangeToken = configuration.GetReloadToken;
        });

    private static async Task UseAsync(IServiceProvider provider, List<string> tried, CancellationToken cancellationToken)
    {
        var rotating = provider.GetRequiredService<RotatingApiXKeyStore>();
        foreach (var keys in await rotating.GetAcceptedKeysAsync(cancellationToken))
        {
            if (await TryAsync(keys, cancellationToken))
                break;
        }

        Task<bool> TryAsync(ApiXKeys keys, CancellationToken cancellation)
        {
            tried.Add(keys.ApiKey);
            return Task.FromResult(cancellation.IsCancellationRequested);
        }
    }

    private static void Rotate(RotatingApiXKeyStore rotating, ILogger logger, ApiXKeys newKeys)
    {
        rotating.KeysRotated += (_, rotated) => logger.LogInformation("New keys ({Reason}) since {Time}", rotated.Reason, rotated.RotatedAt);
        rotating.Rotate(newKeys);
    }

    private static IApiXKeyStore ReadKeys(IServiceProvider services) => new ScriptedStore(ScriptedStore.Keys());
}
