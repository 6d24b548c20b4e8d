using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Authentication;

/// <summary>What is wrong with a server's set-up is said at its start, before it listens.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Developer_mode_does_not_start_outside_development(string environment)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ApiXTestServer.StartAsync(DeveloperMode, environment: environment));

        Assert.Contains($"'{environment}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Developer_mode_starts_in_development_and_says_so_loudly()
    {
        await using var server = await ApiXTestServer.StartAsync(DeveloperMode, environment: "Development");

        Assert.Contains(server.Logs.Lines, line => line.Level == LogLevel.Critical && line.Text.Contains("DEVELOPER MODE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_knows_no_applications_says_what_to_call()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddApiXServer();
        await using var application = builder.Build();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => application.StartAsync());

        Assert.Contains("AddApiXApplicationDirectory", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_do_not_fit_are_said_at_the_start()
    {
        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => ApiXTestServer.StartAsync(o => o.Verification.MaxBodySize = 0));

        Assert.Contains("MaxBodySize", error.Message, StringComparison.Ordinal);
    }

    private static void DeveloperMode(ApiXAuthenticationOptions options)
    {
        options.Verification.Mode = ApiXVerificationMode.Compat;
        options.Verification.DeveloperMode = true;
    }
}
