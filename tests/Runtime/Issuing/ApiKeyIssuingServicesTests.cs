using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class ApiKeyIssuingServicesTests
{
    [Fact]
    public async Task A_host_with_issuing_from_configuration_issues_keys_and_knows_them()
    {
        using var host = Host(Settings(("Prefix", "orders"), ("Environments:0", "test"), ("Regions:0", "eu"), ("DefaultLifetime", "30.00:00:00")));
        await host.StartAsync();

        var issued = await host.Services.GetRequiredService<ApiKeyIssuer>().IssueAsync(IssuingFixture.Request() with { Region = "eu" });
        var keys = issued.Reveal();
        var application = await host.Services.GetRequiredService<IApiXApplicationDirectory>().FindAsync(keys.ApiKey);

        Assert.StartsWith("orders_test_", keys.ApiKey, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(30), issued.Record.ExpiresAt - issued.Record.CreatedAt);
        Assert.Equal(keys.AppKey, application!.AppKey);
        await host.StopAsync();
    }

    [Fact]
    public void A_host_ends_while_a_use_is_not_written_yet()
    {
        var host = Host(Settings());

        Assert.NotNull(host.Services.GetRequiredService<IApiXApplicationDirectory>());

        // The container knows the directory under two names and disposes it twice, the second time without waiting.
        host.Dispose();
    }

    [Fact]
    public async Task A_directory_that_is_registered_before_stays()
    {
        var own = new OwnDirectory();
        using var host = Host(Settings(), services => services.AddSingleton<IApiXApplicationDirectory>(own));
        await host.StartAsync();

        Assert.Same(own, host.Services.GetRequiredService<IApiXApplicationDirectory>());
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Peppers:0:Key", null, "\"2026-1\" is missing")]
    [InlineData("Peppers:0:Key", "made-up-short", "\"2026-1\" is too short")]
    [InlineData("Peppers:0:Key", IssuingFixture.EncryptionText, "same secret")]
    [InlineData("Peppers:0:Id", null, "Keys:Peppers:0 has no Id")]
    [InlineData("Peppers:0:Id", "a b", "Keys:Peppers:0 has an Id that is not")]
    [InlineData("Peppers:1:Id", "2026-1", "two keys of the same id")]
    [InlineData("Prefix", "Orders", "Prefix")]
    [InlineData("Environments:0", "production", "Keys:Environments holds")]
    [InlineData("Environments:0", "0", "Keys:Environments holds")]
    [InlineData("Regions:0", "eu.example", "Regions")]
    [InlineData("Scopes:0", "a b", "Scopes")]
    [InlineData("DefaultLifetime", "soon", "Keys:DefaultLifetime")]
    [InlineData("DefaultLifetime", "-1.00:00:00", "DefaultLifetime")]
    [InlineData("MaximumLifetime", "1.00:00:00", "MaximumLifetime")]
    [InlineData("RotationOverlap", "31.00:00:00", "RotationOverlap")]
    [InlineData("LastUseInterval", "00:00:00", "LastUseInterval")]
    [InlineData("Peper", "x", "\"Peper\" that is not known")]
    public async Task A_fault_in_the_configuration_stops_the_start_and_is_named_without_a_secret(string key, string? value, string words)
    {
        using var host = Host(Settings((key, value)));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        foreach (var secret in new[] { IssuingFixture.PepperText, IssuingFixture.EncryptionText, "made-up" })
            Assert.DoesNotContain(secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_peppers_or_a_repository_the_host_says_what_to_add()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddApiKeyIssuing(static _ => { });
        using var host = builder.Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(3, error.Failures.Count());
        Assert.Contains("Peppers is empty", error.Message, StringComparison.Ordinal);
        Assert.Contains("EncryptionKeys is empty", error.Message, StringComparison.Ordinal);
        Assert.Contains("AddSqliteApiKeyRepository", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Settings(params (string Key, string? Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Keys:Peppers:0:Id"] = "2026-1",
            ["Keys:Peppers:0:Key"] = IssuingFixture.PepperText,
            ["Keys:EncryptionKeys:0:Id"] = "k1",
            ["Keys:EncryptionKeys:0:Key"] = IssuingFixture.EncryptionText,
        };
        foreach (var (key, value) in more)
            settings["Keys:" + key] = value;
        return settings;
    }

    private static IHost Host(IEnumerable<KeyValuePair<string, string?>> settings, Action<IServiceCollection>? before = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        before?.Invoke(builder.Services);
        builder.Services.AddApiKeyIssuing(builder.Configuration.GetSection("Keys")).AddInMemoryApiKeyRepository();
        return builder.Build();
    }

    private sealed class OwnDirectory : IApiXApplicationDirectory
    {
        public ValueTask<ApiXApplication?> FindAsync(string apiKey, System.Net.IPAddress? origin = null, CancellationToken cancellationToken = default) => default;
    }
}
