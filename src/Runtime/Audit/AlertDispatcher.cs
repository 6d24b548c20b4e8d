using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime;

/// <summary>Takes alerts from requests, which never wait, to the sinks, which may. Thread-safe.</summary>
internal sealed partial class AlertDispatcher : IDisposable, IAsyncDisposable
{
    internal const int QueueLength = 256;

    internal static readonly TimeSpan SinkTime = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LastMoments = TimeSpan.FromSeconds(5);

    private readonly IEnumerable<IApiXAlertSink> _sinks;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _lifetime = new();
    private readonly Channel<ApiXAlert> _queue;
    private readonly Lazy<Task> _delivery;

    /// <param name="sinks">Where alerts go; asked for when there is the first alert, because a sink may itself need what is audited.</param>
    /// <param name="dropped">Called for each alert that found the queue full.</param>
    /// <param name="logger">Takes what goes wrong.</param>
    /// <param name="clock">The clock.</param>
    internal AlertDispatcher(IEnumerable<IApiXAlertSink> sinks, Action dropped, ILogger logger, TimeProvider clock)
    {
        _sinks = sinks;
        _logger = logger;
        _clock = clock;
        var options = new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true };
        _queue = Channel.CreateBounded<ApiXAlert>(options, _ => dropped());
        _delivery = new Lazy<Task>(() => Task.Run(DeliverAsync));
    }

    /// <summary>Stops at once; alerts that wait are lost.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _lifetime.Cancel();
    }

    /// <summary>Delivers what waits, for at most 5 seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_delivery.IsValueCreated)
        {
            await Task.WhenAny(_delivery.Value, Task.Delay(LastMoments, CancellationToken.None)).ConfigureAwait(false);
        }

        await _lifetime.CancelAsync().ConfigureAwait(false);
    }

    internal void Send(ApiXAlert alert)
    {
        if (_queue.Writer.TryWrite(alert))
            _ = _delivery.Value;
    }

    private async Task DeliverAsync()
    {
        IApiXAlertSink[] sinks = [];
        try
        {
            sinks = [.. _sinks];
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            SinkFailed(_logger, "(all)", error.GetType().Name);
        }

        // Ends with the queue, not with the token: what was taken is delivered to every sink or said to have failed.
        await foreach (var alert in _queue.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            foreach (var sink in sinks)
                await DeliverAsync(sink, alert).ConfigureAwait(false);
        }
    }

    private async Task DeliverAsync(IApiXAlertSink sink, ApiXAlert alert)
    {
        try
        {
            using var timeout = new CancellationTokenSource(SinkTime, _clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _lifetime.Token);
            either.Token.ThrowIfCancellationRequested();

            // A sink may block before its first wait, or not listen to the token: it costs its own alerts, not those of others.
            await Task.Run(async () => await sink.AlertAsync(alert, either.Token).ConfigureAwait(false), CancellationToken.None)
                .WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            SinkFailed(_logger, sink.GetType().Name, error.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 1022, EventName = "AlertSinkFailed", Level = LogLevel.Error, Message = "The alert sink {Sink} failed ({Error}); the alert is in this log too.")]
    private static partial void SinkFailed(ILogger logger, string sink, string error);
}
