using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace ApiXGuard.Runtime.Redis.Tests;

public sealed class RedisReplayCacheTests
{
    private const string ApiKey = "made-up-api-key";
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(70);
    private static readonly string Signature = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));
    private static readonly string Another = string.Concat(Enumerable.Repeat("fedcba9876543210", 4));

    [Fact]
    public async Task A_signature_passes_once_and_another_or_another_application_s_passes_too()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var services = Services(redis.Configuration, out _);
        var cache = services.GetRequiredService<IReplayCache>();

        Assert.True(await cache.TryAddAsync(ApiKey, Signature, Lifetime));
        Assert.False(await cache.TryAddAsync(ApiKey, Signature, Lifetime));
        Assert.True(await cache.TryAddAsync(ApiKey, Another, Lifetime));
        Assert.True(await cache.TryAddAsync("made-up-api-key-2", Signature, Lifetime));
    }

    [Fact]
    public async Task Of_a_thousand_at_once_through_two_connections_exactly_one_passes()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        await using var second = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        IReplayCache[] caches = [new RedisReplayCache(first), new RedisReplayCache(second)];

        var passed = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(async () =>
            await caches[i % 2].TryAddAsync(ApiKey, Signature, Lifetime))));

        Assert.Equal(1, passed.Count(p => p));
    }

    [Fact]
    public async Task Key_value_and_lifetime_are_those_of_the_node_store()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        await new RedisReplayCache(connection).TryAddAsync(ApiKey, Signature, Lifetime);

        Assert.Equal($"\"{Signature}\"", await redis.AskAsync("GET", ApiKey + Signature));
        var left = int.Parse((await redis.AskAsync("TTL", ApiKey + Signature))[1..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(left, 1, 70);
    }

    [Fact]
    public async Task One_command_tells_and_remembers()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        var cache = new RedisReplayCache(connection);

        var command = await redis.MonitorAsync(() => cache.TryAddAsync(ApiKey, Signature, Lifetime).AsTask(), until: Signature);

        Assert.EndsWith($"\"SET\" \"{ApiKey}{Signature}\" \"\\\"{Signature}\\\"\" \"EX\" \"70\" \"NX\"", command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_node_server_accepted_is_refused_here()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        var cache = new RedisReplayCache(connection);

        // As the Node store writes: the value as JSON, then its time to live.
        Assert.Equal("+OK", await redis.AskAsync("SET", ApiKey + Signature, $"\"{Signature}\""));
        Assert.Equal(":1", await redis.AskAsync("EXPIRE", ApiKey + Signature, "70"));

        Assert.False(await cache.TryAddAsync(ApiKey, Signature, Lifetime));
        Assert.True(await cache.TryAddAsync(ApiKey, Another, Lifetime));
    }

    [Fact]
    public async Task A_signature_is_forgotten_when_redis_ends_it_and_not_before()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        var cache = new RedisReplayCache(connection);
        Assert.True(await cache.TryAddAsync(ApiKey, Signature, Lifetime));
        Assert.False(await cache.TryAddAsync(ApiKey, Signature, Lifetime));

        // Brings the end nearer, so that the test need not wait for it.
        Assert.Equal(":1", await redis.AskAsync("PEXPIRE", ApiKey + Signature, "1"));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await redis.AskAsync("EXISTS", ApiKey + Signature) != ":0")
            await Task.Delay(5, limit.Token);

        Assert.True(await cache.TryAddAsync(ApiKey, Signature, Lifetime));
    }

    [Fact]
    public async Task A_lifetime_is_rounded_up_to_whole_seconds()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        var cache = new RedisReplayCache(connection);

        var command = await redis.MonitorAsync(
            () => cache.TryAddAsync(ApiKey, Signature, TimeSpan.FromMilliseconds(1001)).AsTask(), until: Signature);

        Assert.EndsWith("\"EX\" \"2\" \"NX\"", command, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await cache.TryAddAsync(ApiKey, Another, TimeSpan.FromMilliseconds(999)));
    }

    [Fact]
    public async Task Without_redis_every_request_is_refused_and_nothing_secret_is_said()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var services = Services(redis.Configuration, out var logs);
        var cache = services.GetRequiredService<IReplayCache>();
        Assert.True(await cache.TryAddAsync(ApiKey, Signature, Lifetime));

        await redis.StopAsync();
        var error = await Assert.ThrowsAsync<ApiXReplayCacheException>(async () => await cache.TryAddAsync(ApiKey, Another, Lifetime));

        Assert.Contains("Redis", error.Message, StringComparison.Ordinal);
        Assert.Contains(logs, line => line.Contains("requests are refused", StringComparison.Ordinal));
        foreach (var text in logs.Append(error.ToString()))
        {
            Assert.DoesNotContain(ApiKey, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Another, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_verifier_without_its_redis_accepts_nothing()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var services = Services(redis.Configuration, out _);
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 11, 13, 15, 0, 0, TimeSpan.Zero));
        var directory = new InMemoryApiXApplicationDirectory([new(ApiKey, new ApiXApplication("made-up-application", "made-up-app-key"))]);
        var verifier = new ApiXRequestVerifier(directory, services.GetRequiredService<IReplayCache>(), clock: clock);
        Assert.True((await verifier.VerifyAsync(Signed("Nonce1", clock))).Succeeded);
        Assert.Equal(ApiXRejectionReasons.Replay, (await verifier.VerifyAsync(Signed("Nonce1", clock))).Reason);

        await redis.StopAsync();
        var result = await verifier.VerifyAsync(Signed("Nonce2", clock));

        Assert.Equal((401, ApiXErrorIds.InvalidRequest, ApiXRejectionReasons.ReplayCacheFailed), (result.StatusCode, result.ErrorId, result.Reason));
    }

    [Fact]
    public async Task A_server_that_starts_before_redis_refuses_and_then_accepts()
    {
        await using var redis = await RedisServer.StartAsync();
        var port = redis.Port;
        await redis.StopAsync();
        await using var services = Services(redis.Configuration, out _);
        var cache = services.GetRequiredService<IReplayCache>();
        await Assert.ThrowsAsync<ApiXReplayCacheException>(async () => await cache.TryAddAsync(ApiKey, Signature, Lifetime));

        await using var again = await RedisServer.StartAsync(port);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                Assert.True(await cache.TryAddAsync(ApiKey, Another, Lifetime));
                break;
            }
            catch (ApiXReplayCacheException)
            {
                await Task.Delay(100, limit.Token);
            }
        }

        Assert.False(await cache.TryAddAsync(ApiKey, Another, Lifetime));
    }

    [Fact]
    public async Task A_redis_that_takes_no_writes_refuses_requests()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        var cache = new RedisReplayCache(connection);
        // Full, and told to forget nothing: as it should be for a replay cache.
        Assert.Equal("+OK", await redis.AskAsync("CONFIG", "SET", "maxmemory-policy", "noeviction"));
        Assert.Equal("+OK", await redis.AskAsync("CONFIG", "SET", "maxmemory", "1"));

        var error = await Assert.ThrowsAsync<ApiXReplayCacheException>(async () => await cache.TryAddAsync(ApiKey, Signature, Lifetime));

        Assert.DoesNotContain(Signature, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-setting=1,,==")]
    [InlineData("127.0.0.1:6379,pass" + "word=made-up,syncTimeout=made-up-too")]
    public void A_configuration_that_cannot_be_read_is_refused_without_showing_it(string configuration)
    {
        var error = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddRedisReplayCache(configuration));

        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    private static ApiXIncomingRequest Signed(string nonce, TimeProvider clock)
    {
        var date = clock.GetUtcNow().ToString("r");
        return new ApiXIncomingRequest
        {
            Method = "GET",
            Target = "/",
            IsSecure = true,
            ApiKey = ApiKey,
            Nonce = nonce,
            Date = date,
            Signature = ApiXSignature.ComputeHex("made-up-app-key", "/", "GET", nonce, date, [], SignatureProfile.Utf8),
        };
    }

    private static ServiceProvider Services(string configuration, out ConcurrentQueue<string> logs)
    {
        var sink = new LogSink();
        logs = sink.Lines;
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(sink))
            .AddRedisReplayCache(configuration)
            .BuildServiceProvider();
    }

    private sealed class LogSink : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
