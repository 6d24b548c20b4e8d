using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime;

/// <summary>
/// Gathers last uses and writes them in one batch each interval, so that a request neither waits for the write nor causes one of its own.
/// Holds the latest use of each key, and of a bounded number of keys. Thread-safe.
/// </summary>
internal sealed partial class ApiKeyUseRecorder : IAsyncDisposable
{
    public const int MostKeys = 10_000;

    private readonly object _lock = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly IApiKeyRepository _repository;
    private readonly TimeSpan _interval;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private Dictionary<string, ApiKeyUse> _uses = new(StringComparer.Ordinal);
    private bool _armed;
    private bool _disposed;

    public ApiKeyUseRecorder(IApiKeyRepository repository, TimeSpan interval, TimeProvider clock, ILogger logger)
    {
        _repository = repository;
        _interval = interval;
        _logger = logger;
        _timer = clock.CreateTimer(static state => _ = ((ApiKeyUseRecorder)state!).FlushAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Note(in ApiKeyUse use)
    {
        lock (_lock)
        {
            if (_disposed || (_uses.Count >= MostKeys && !_uses.ContainsKey(use.Id)))
                return;
            _uses[use.Id] = use;
            Arm();
        }
    }

    public async Task FlushAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        Dictionary<string, ApiKeyUse> uses;
        lock (_lock)
        {
            _armed = false;
            uses = _uses;
            _uses = new(StringComparer.Ordinal);
        }

        try
        {
            if (uses.Count > 0)
                await _repository.TouchAsync(uses.Values).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Nobody waits for this, so nothing else would say it; the uses are kept for the next time.
            LogNotWritten(_logger, uses.Count, e);
            Keep(uses);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_disposed)
                return;
            _disposed = true;
        }

        await _timer.DisposeAsync().ConfigureAwait(false);
        await FlushAsync().ConfigureAwait(false);
    }

    [LoggerMessage(1, LogLevel.Warning, "The last uses of {Count} API keys could not be written.")]
    private static partial void LogNotWritten(ILogger logger, int count, Exception exception);

    private void Keep(Dictionary<string, ApiKeyUse> uses)
    {
        lock (_lock)
        {
            foreach (var use in uses.Values)
            {
                if (_uses.Count < MostKeys)
                    _uses.TryAdd(use.Id, use);
            }

            if (!_disposed)
                Arm();
        }
    }

    private void Arm()
    {
        if (_armed)
            return;
        _armed = true;
        _timer.Change(_interval, Timeout.InfiniteTimeSpan);
    }
}
