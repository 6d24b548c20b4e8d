using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace ApiXGuard.Runtime.Redis;

/// <summary>
/// A replay cache in Redis, which several servers share, the published Node server among them: the key is API key and signature, one after the other, the value the
/// signature in quotes, as <c>JSON.stringify</c> writes it. One <c>SET … EX … NX</c> tells and remembers in one step. Thread-safe.
/// </summary>
/// <remarks>
/// It fails closed: where Redis does not answer, it throws, and requests are refused until Redis is back. Redis must not evict these keys before their time:
/// give it <c>maxmemory-policy noeviction</c>.
/// </remarks>
public sealed partial class RedisReplayCache : IReplayCache
{
    private readonly Func<CancellationToken, ValueTask<IDatabaseAsync>> _connect;
    private readonly ILogger _logger;

    /// <summary>Makes a cache over a connection of yours, which it does not close.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="database">The number of the database; -1 for the connection's own.</param>
    /// <param name="logger">Told when Redis fails; <see langword="null"/> for nobody.</param>
    public RedisReplayCache(IConnectionMultiplexer connection, int database = -1, ILogger<RedisReplayCache>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var redis = connection.GetDatabase(database);
        _connect = _ => new(redis);
        _logger = logger is null ? NullLogger.Instance : logger;
    }

    internal RedisReplayCache(RedisConnection connection, ILogger<RedisReplayCache>? logger)
    {
        _connect = connection.GetDatabaseAsync;
        _logger = logger is null ? NullLogger.Instance : logger;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is below one second.</exception>
    /// <exception cref="ApiXReplayCacheException">Redis cannot be reached or refuses; the message holds neither key nor signature.</exception>
    public async ValueTask<bool> TryAddAsync(string apiKey, string signature, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(apiKey);
        ArgumentException.ThrowIfNullOrEmpty(signature);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, TimeSpan.FromSeconds(1));
        // Whole seconds, so that EX is sent, which every Redis since 2.6.12 knows.
        var expiry = TimeSpan.FromSeconds(Math.Ceiling(lifetime.TotalSeconds));
        try
        {
            var redis = await _connect(cancellationToken).ConfigureAwait(false);
            return await redis.StringSetAsync(apiKey + signature, $"\"{signature}\"", expiry, When.NotExists)
                .WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            // The client's own messages can hold the command with its key, which holds the API key: neither they nor the exception go further.
            var failure = exception is RedisConnectionException connection ? $"{nameof(RedisConnectionException)} {connection.FailureType}" : exception.GetType().Name;
            LogFailed(failure);
            throw new ApiXReplayCacheException($"Redis did not say whether the signature is new ({failure}). Check that the Redis server of the replay cache runs, can be reached and takes writes.");
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Redis did not say whether a signature is new ({Failure}); requests are refused until it does.")]
    private partial void LogFailed(string failure);
}
