using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Audit;

public sealed class AlertTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly CollectedLogs _logs = new();
    private readonly CollectedMetrics _metrics = new();
    private readonly CollectedAlerts _alerts = new();

    public void Dispose()
    {
        _metrics.Dispose();
        _alerts.Dispose();
    }

    [Fact]
    public async Task An_unusual_rate_reaches_sinks_callback_log_and_metric()
    {
        using var called = new CollectedAlerts();
        await using var audit = Audit(options =>
        {
            options.AlertOnUnusualRates(rates => rates.MaximumPerWindow = 2);
            options.OnAlert = called.AlertAsync;
        });

        for (var read = 0; read < 3; read++)
            audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, "orders"));

        var alert = _alerts.Next();
        Assert.Equal((ApiXAlertKind.UnusualRate, "orders", 3, 2), (alert.Kind, alert.Subject, alert.Count, alert.Limit));
        Assert.Equal(alert, called.Next());
        Assert.Contains(_logs.Entries, entry => entry.Id.Id == 1020 && entry.Level == LogLevel.Warning
            && entry.Message.StartsWith("Unusual rate: KeyAccessed for orders, 3 times within 00:01:00, more than 2.", StringComparison.Ordinal));
        var counted = Assert.Single(_metrics.Measurements, measurement => measurement.Name == "apixguard.audit.alerts");
        Assert.Equal("unusual_rate", counted.Tags["apixguard.alert.kind"]);
    }

    [Fact]
    public async Task An_unknown_origin_reaches_them_too_and_a_rejected_request_does_not()
    {
        await using var audit = Audit(options => options.AlertOnUnknownOrigins(origins => origins.AddKnownNetwork("10.0.0.0/8")));

        audit.Record(new ApiXAuditEvent(ApiXAuditKind.RequestAccepted, "orders", Origin: "10.0.0.1"));
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.RequestRejected, "orders", "replay", "198.51.100.7"));
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.RequestAccepted, "orders", Origin: "192.0.2.7"));

        Assert.Equal("192.0.2.0/24", _alerts.Next().Origin);
        Assert.Single(_logs.Entries, entry => entry.Id.Id == 1021);
    }

    [Fact]
    public async Task Without_asking_for_them_there_are_no_alerts()
    {
        await using var audit = Audit();

        for (var number = 0; number < 10_000; number++)
            audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, "orders", Origin: $"10.{number / 250}.{number % 250}.1"));

        Assert.DoesNotContain(_metrics.Measurements, measurement => measurement.Name == "apixguard.audit.alerts");
    }

    [Fact]
    public async Task A_sink_that_fails_or_never_returns_keeps_no_alert_from_the_others()
    {
        var stuck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var failing = new Sink(_ => throw new InvalidOperationException("Not today."));
        var blocking = new Sink(_ =>
        {
            entered.TrySetResult();
            return stuck.Task;
        });
        await using var audit = Audit(options => options.AlertOnUnusualRates(rates => rates.MaximumPerWindow = 1), failing, blocking, _alerts);

        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, "orders"));
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, "orders"));
        await entered.Task.WaitAsync(Patience);
        _clock.Advance(AlertDispatcher.SinkTime);

        Assert.Equal("orders", _alerts.Next().Subject);
        Assert.Equal(2, _logs.Entries.Count(entry => entry.Id.Id == 1022));
        Assert.DoesNotContain("Not today", _logs.Text, StringComparison.Ordinal);
        stuck.SetResult();
    }

    [Fact]
    public async Task Alerts_that_find_the_queue_full_are_dropped_and_counted_and_no_request_waits()
    {
        var stuck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var blocking = new Sink(_ =>
        {
            entered.TrySetResult();
            return stuck.Task;
        });
        await using var audit = Audit(options => options.AlertOnUnusualRates(rates => rates.MaximumPerWindow = 1), blocking);
        Exceed(audit, "first");
        await entered.Task.WaitAsync(Patience);

        for (var number = 0; number < AlertDispatcher.QueueLength + 10; number++)
            Exceed(audit, $"subject-{number}");

        Assert.Equal(10, _metrics.Measurements.Count(measurement => measurement.Name == "apixguard.audit.dropped_alerts"));
        stuck.SetResult();
    }

    [Fact]
    public async Task The_end_delivers_what_waits()
    {
        var audit = Audit(options => options.AlertOnUnusualRates(rates => rates.MaximumPerWindow = 1));
        for (var number = 0; number < 100; number++)
            Exceed(audit, $"subject-{number}");

        await audit.DisposeAsync();

        for (var number = 0; number < 100; number++)
            Assert.Equal($"subject-{number}", _alerts.Next().Subject);
        Exceed(audit, "later");
        audit.Dispose();
    }

    [Fact]
    public async Task A_registered_sink_may_itself_need_the_keys_that_are_audited()
    {
        var services = new ServiceCollection().AddSingleton<IMeterFactory>(_metrics).AddSingleton<TimeProvider>(_clock).AddSingleton(_alerts);
        services.AddLogging(builder => builder.AddProvider(_logs));
        services.AddApiXAudit(options => options.AlertOnUnusualRates(rates => rates.MaximumPerWindow = 1));
        services.AddApiXKeyStore(_ => new ScriptedStore(ScriptedStore.Keys())).WithAudit("orders");
        services.AddSingleton<IApiXAlertSink, SinkThatReadsKeys>();
        await using var provider = services.BuildServiceProvider();

        var store = provider.GetRequiredService<IApiXKeyStore>();
        await store.GetKeysAsync();
        await store.GetKeysAsync();

        Assert.Equal("orders", _alerts.Next().Subject);
    }

    private static void Exceed(ApiXAuditLog audit, string subject)
    {
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, subject));
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, subject));
    }

    private ApiXAuditLog Audit(Action<ApiXAuditOptions>? configure = null, params IApiXAlertSink[] sinks)
    {
        var options = new ApiXAuditOptions();
        configure?.Invoke(options);
        return new ApiXAuditLog(_logs.Logger<ApiXAuditLog>(), _metrics, options, sinks.Length > 0 ? sinks : [_alerts], _clock);
    }

    private sealed class Sink(Func<ApiXAlert, Task> take) : IApiXAlertSink
    {
        public ValueTask AlertAsync(ApiXAlert alert, CancellationToken cancellationToken) => new(take(alert));
    }

    private sealed class SinkThatReadsKeys(IApiXKeyStore store, CollectedAlerts alerts) : IApiXAlertSink
    {
        public async ValueTask AlertAsync(ApiXAlert alert, CancellationToken cancellationToken)
        {
            _ = await store.GetKeysAsync(cancellationToken);
            await alerts.AlertAsync(alert, cancellationToken);
        }
    }
}
