using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Verification;

public sealed class InMemoryReplayCacheTests
{
    private const string ApiKey = "made-up-api-key";
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(70);

    private readonly FakeTimeProvider _clock = new(TestRequests.Start);

    [Fact]
    public async Task A_signature_passes_once_and_another_or_another_application_s_passes_too()
    {
        var cache = new InMemoryReplayCache(_clock);

        Assert.True(await cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime));
        Assert.False(await cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime));
        Assert.True(await cache.TryAddAsync(ApiKey, "made-up-signature-2", Lifetime));
        Assert.True(await cache.TryAddAsync("made-up-api-key-2", "made-up-signature", Lifetime));
    }

    [Fact]
    public async Task Key_and_signature_are_kept_apart()
    {
        var cache = new InMemoryReplayCache(_clock);

        Assert.True(await cache.TryAddAsync("ab", "c", Lifetime));
        Assert.True(await cache.TryAddAsync("a", "bc", Lifetime));
    }

    [Fact]
    public async Task Of_a_thousand_at_once_exactly_one_passes()
    {
        var cache = new InMemoryReplayCache(_clock);
        using var barrier = new Barrier(8);

        var passed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait(TimeSpan.FromSeconds(30));
                return Enumerable.Range(0, 125).Count(_ => cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime).AsTask().Result);
            },
            TaskCreationOptions.LongRunning)));

        Assert.Equal(1, passed.Sum());
    }

    [Fact]
    public async Task A_signature_is_remembered_to_the_end_of_its_lifetime_and_no_longer()
    {
        var cache = new InMemoryReplayCache(_clock);
        await cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime);

        _clock.Advance(Lifetime - TimeSpan.FromTicks(1));
        Assert.False(await cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(await cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime));
        // The end of the first lifetime does not end the second.
        _clock.Advance(Lifetime - TimeSpan.FromTicks(1));
        Assert.False(await cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime));
    }

    [Fact]
    public async Task A_full_cache_refuses_new_signatures_and_forgets_no_old_one()
    {
        var cache = new InMemoryReplayCache(_clock, capacity: 100);
        for (var i = 0; i < 100; i++)
            Assert.True(await cache.TryAddAsync(ApiKey, $"made-up-signature-{i}", Lifetime));

        var error = await Assert.ThrowsAsync<ApiXReplayCacheException>(async () => await cache.TryAddAsync(ApiKey, "made-up-signature-100", Lifetime));

        Assert.Contains("100", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
        for (var i = 0; i < 100; i++)
            Assert.False(await cache.TryAddAsync(ApiKey, $"made-up-signature-{i}", Lifetime));
    }

    [Fact]
    public async Task A_full_cache_takes_new_signatures_once_old_ones_end()
    {
        var cache = new InMemoryReplayCache(_clock, capacity: 100);
        for (var i = 0; i < 100; i++)
            await cache.TryAddAsync(ApiKey, $"made-up-signature-{i}", Lifetime);

        _clock.Advance(Lifetime);

        Assert.True(await cache.TryAddAsync(ApiKey, "made-up-signature-100", Lifetime));
        Assert.InRange(cache.Count, 1, 100);
    }

    [Fact]
    public async Task Ended_entries_go_while_new_ones_come_so_that_memory_does_not_grow()
    {
        var cache = new InMemoryReplayCache(_clock);
        for (var i = 0; i < 10_000; i++)
        {
            await cache.TryAddAsync(ApiKey, $"made-up-signature-{i}", TimeSpan.FromSeconds(10));
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        // 10 seconds hold 100 of them.
        Assert.InRange(cache.Count, 100, 101);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_let_a_signature_pass_again()
    {
        var clock = new MovableClock(TestRequests.Start);
        var cache = new InMemoryReplayCache(clock);
        await cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime);

        clock.Now -= TimeSpan.FromMinutes(5);

        Assert.False(await cache.TryAddAsync(ApiKey, "made-up-signature", Lifetime));
    }

    [Fact]
    public async Task Bad_arguments_are_refused()
    {
        var cache = new InMemoryReplayCache(_clock);

        await Assert.ThrowsAsync<ArgumentException>(async () => await cache.TryAddAsync("", "made-up-signature", Lifetime));
        await Assert.ThrowsAsync<ArgumentException>(async () => await cache.TryAddAsync(ApiKey, "", Lifetime));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await cache.TryAddAsync(ApiKey, "made-up-signature", TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryReplayCache(_clock, 0));
    }

    private sealed class MovableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
