using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.SecondFactors;

public sealed class SecondFactorDocumentationTests
{
    [Fact]
    public void The_page_shows_what_is_compiled_here() =>
        DocumentedCode.AssertCompiled("docs/runtime/second-factor.md", "tests/Runtime/SecondFactors/SecondFactorDocumentationTests.cs");

    [Fact]
    public void What_the_page_shows_sets_an_application_up()
    {
        string? shown = null;
        SetUp(link => shown = link);

        Assert.StartsWith("otpauth://totp/Orders:ops%40example.com?secret=", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_shows_makes_a_store_that_tells_when_to_come_back()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider());
        Register(services, Base32.Encode(Totp.GenerateSecret(), padding: false));
        await using var provider = services.BuildServiceProvider();
        Assert.IsType<SecondFactorApiXKeyStore>(provider.GetRequiredService<IApiXKeyStore>());

        var factor = new ScriptedFactor(SecondFactorResult.Unanswered);
        factor.Answer = (_, _) =>
        {
            factor.Give(SecondFactorResult.Accepted);
            return ValueTask.FromResult(SecondFactorResult.Unanswered);
        };
        await using var store = new SecondFactorApiXKeyStore(new ScriptedStore(ScriptedStore.Keys()), factor);

        Assert.Equal("made-up-api-1", (await ReadAsync(store, CancellationToken.None)).ApiKey);
        Assert.Equal(2, factor.Asked);
    }

    private static void Register(IServiceCollection services, string sharedSecret)
    {
        services.AddApiXKeyStore(ReadKeys).WithSecondFactor(
            _ => new TotpSecondFactor("ops", Totp.FromBase32(sharedSecret), AskForCodeAsync),
            options =>
            {
                options.Name = "orders";
                options.SessionLifetime = TimeSpan.FromMinutes(15);
            });

        static async ValueTask<string?> AskForCodeAsync(SecondFactorChallenge challenge, CancellationToken cancellationToken)
        {
            await Console.Error.WriteAsync($"Code for {challenge.Subject}: ");
            return await Console.In.ReadLineAsync(cancellationToken);
        }
    }

    private static async Task<ApiXKeys> ReadAsync(IApiXKeyStore store, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetKeysAsync(cancellationToken);
        }
        catch (SecondFactorException refused) when (refused.RetryAfter < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(refused.RetryAfter, cancellationToken);
            return await store.GetKeysAsync(cancellationToken);
        }
    }

    private static void SetUp(Action<string> show)
    {
        var secret = Totp.GenerateSecret();
        using var totp = new Totp(secret);
        var link = totp.CreateProvisioningUri("Orders", "ops@example.com");
        show(link.Reveal());
    }

    private static IApiXKeyStore ReadKeys(IServiceProvider services) => new ScriptedStore(ScriptedStore.Keys());
}
