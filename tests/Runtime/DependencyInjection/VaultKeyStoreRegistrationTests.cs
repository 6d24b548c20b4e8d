using System.Collections.Concurrent;
using ApiXGuard.Runtime.Tests.Stores.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime.Tests.DependencyInjection;

public sealed class VaultKeyStoreRegistrationTests : VaultTestBase
{
    [Fact]
    public async Task A_registered_store_reads_through_a_cache_and_neither_log_nor_trace_holds_a_secret()
    {
        using var log = new CapturingLog();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddVaultApiXKeyStore(options =>
        {
            options.Address = Server.Address;
            options.AllowHttpOnLoopback = true;
            options.Path = "apps/billing";
            options.Authentication = VaultAuthentication.Token(_ => new(Token));
        }).WithCache(TimeSpan.FromMinutes(5));
        using var host = builder.Build();
        await host.StartAsync();
        var store = host.Services.GetRequiredService<IApiXKeyStore>();

        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal("made-up-app", await store.GetAppKeyAsync());
        Assert.Equal(1, Server.Count("GET /v1/" + Secret));
        await host.StopAsync();

        Assert.Contains(log.Lines, line => line.Contains("/v1/" + Secret, StringComparison.Ordinal) || line.Contains("HTTP request", StringComparison.Ordinal));
        Assert.All(log.Lines, line =>
        {
            Assert.DoesNotContain("hvs.", line, StringComparison.Ordinal);
            Assert.DoesNotContain("made-up-a", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_registered_client_follows_no_redirect()
    {
        using var elsewhere = new VaultServer(Clock);
        Server.Instead = _ => new(307, "", new Uri(elsewhere.Address, "/v1/" + Secret).AbsoluteUri);
        var services = new ServiceCollection();
        services.AddVaultApiXKeyStore(options =>
        {
            options.Address = Server.Address;
            options.AllowHttpOnLoopback = true;
            options.Path = "apps/billing";
            options.Authentication = VaultAuthentication.Token(_ => new(Token));
        });
        await using var provider = services.BuildServiceProvider();

        await FailsAsync(provider.GetRequiredService<IApiXKeyStore>(), "307");
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_host_does_not_start_with_options_that_cannot_be_used()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddVaultApiXKeyStore(options => options.Address = new Uri("http://vault.example.com"));
        using var host = builder.Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("https://", error.Message, StringComparison.Ordinal);
        Assert.Contains("Path is missing", error.Message, StringComparison.Ordinal);
    }

    private sealed class CapturingLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception + string.Join(',', (state as IEnumerable<KeyValuePair<string, object?>>)?.Select(p => $"{p.Key}={p.Value}") ?? []));

        public void Dispose()
        {
        }
    }
}
