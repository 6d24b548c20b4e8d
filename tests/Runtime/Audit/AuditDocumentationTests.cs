using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Audit;

public sealed class AuditDocumentationTests
{
    [Fact]
    public void The_page_shows_what_is_compiled_here() =>
        DocumentedCode.AssertCompiled("docs/runtime/audit.md", "tests/Runtime/Audit/AuditDocumentationTests.cs");

    [Fact]
    public void The_page_names_every_kind_of_event()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ApiXGuard.sln")))
            folder = folder.Parent!;
        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "runtime", "audit.md"));

        Assert.All(ApiXAuditLogTests.Kinds, row => Assert.Contains($"| {row.Data.Item2} | `{row.Data.Item1}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_page_shows_alerts_and_audits()
    {
        using var pager = new Pager();
        using var logs = new CollectedLogs();
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        Register(services, pager);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IApiXKeyStore>().GetKeysAsync();
        provider.GetRequiredService<IApiXAudit>().Record(new ApiXAuditEvent(ApiXAuditKind.RequestAccepted, "partner-shop", Origin: "10.0.0.1"));

        Assert.Equal("UnknownOrigin: partner-shop 10.0.0.0/24", pager.Next());
        Assert.Equal(LogLevel.Debug, logs.Entries[0].Level);
    }

    private static void Register(IServiceCollection services, Pager pager)
    {
        services.AddApiXAudit(options =>
        {
            options.RoutineLevel = LogLevel.Debug;
            options.AlertOnUnusualRates(rates => rates.MaximumPerWindow = 10_000);
            options.AlertOnUnknownOrigins(origins => origins.AddKnownNetwork("10.0.0.0/8").AddKnownNetwork("partner-shop", "192.0.2.0/24"));
            options.OnAlert = (alert, cancellationToken) => pager.SendAsync($"{alert.Kind}: {alert.Subject} {alert.Origin}", cancellationToken);
        });
        services.AddApiXKeyStore(ReadKeys).WithAudit("orders");
    }

    private static IApiXKeyStore ReadKeys(IServiceProvider services) => new ScriptedStore(ScriptedStore.Keys());

    private sealed class Pager : IDisposable
    {
        private readonly System.Collections.Concurrent.BlockingCollection<string> _messages = [];

        public void Dispose() => _messages.Dispose();

        internal ValueTask SendAsync(string message, CancellationToken cancellationToken)
        {
            _messages.Add(message, cancellationToken);
            return default;
        }

        internal string Next() => _messages.TryTake(out var message, TimeSpan.FromSeconds(30)) ? message : throw new TimeoutException("No alert came.");
    }
}
