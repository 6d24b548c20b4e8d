using System.Collections.Concurrent;

namespace ApiXGuard.Runtime.Tests.Audit;

/// <summary>Keeps the alerts that come, and waits for them.</summary>
internal sealed class CollectedAlerts : IApiXAlertSink, IDisposable
{
    private readonly BlockingCollection<ApiXAlert> _alerts = [];

    public ValueTask AlertAsync(ApiXAlert alert, CancellationToken cancellationToken)
    {
        _alerts.Add(alert, CancellationToken.None);
        return default;
    }

    public void Dispose() => _alerts.Dispose();

    internal ApiXAlert Next() =>
        _alerts.TryTake(out var alert, TimeSpan.FromSeconds(30)) ? alert : throw new TimeoutException("No alert came.");
}
