using StackExchange.Redis;

namespace ApiXGuard.Runtime.Redis;

/// <summary>A connection that is opened when it is first needed, and tried again where that failed. Thread-safe.</summary>
internal sealed class RedisConnection : IAsyncDisposable, IDisposable
{
    private readonly ConfigurationOptions _configuration;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private ConnectionMultiplexer? _connection;

    public RedisConnection(ConfigurationOptions configuration)
    {
        _configuration = configuration.Clone();
        // Requests are refused while Redis is away, and taken again once it is back.
        _configuration.AbortOnConnectFail = false;
        _configuration.IncludeDetailInExceptions = false;
    }

    public async ValueTask<IDatabaseAsync> GetDatabaseAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _connection) is { } open)
            return open.GetDatabase();
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _connection ??= await ConnectionMultiplexer.ConnectAsync(_configuration).WaitAsync(cancellationToken).ConfigureAwait(false);
            return _connection.GetDatabase();
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync().ConfigureAwait(false);
        _opening.Dispose();
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _opening.Dispose();
    }
}
