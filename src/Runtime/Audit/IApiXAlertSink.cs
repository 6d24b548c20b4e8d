namespace ApiXGuard.Runtime;

/// <summary>Takes alerts to where somebody sees them. Register it as a service; there can be several. Implementations are thread-safe.</summary>
public interface IApiXAlertSink
{
    /// <summary>
    /// Takes an alert. Called in the background, one alert after the other: no request waits for it or fails with it. It has 30 seconds;
    /// what it throws is logged by type. Alerts wait in a queue of 256; those that find it full are dropped and counted.
    /// </summary>
    /// <param name="alert">The alert.</param>
    /// <param name="cancellationToken">Ends the work: the time is up, or the application ends.</param>
    ValueTask AlertAsync(ApiXAlert alert, CancellationToken cancellationToken);
}
