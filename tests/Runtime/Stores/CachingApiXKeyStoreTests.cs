using System.Reflection;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Stores;

public sealed class CachingApiXKeyStoreTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new();
    private readonly CountingStore _inner = new();
    private readonly CachingApiXKeyStore _store;

    public CachingApiXKeyStoreTests() => _store = Make(new ApiXKeyCacheOptions { Lifetime = TimeSpan.FromMinutes(1) });

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Keys_are_read_once_within_their_lifetime_and_anew_after_it()
    {
        Assert.Equal("made-up-api-1", await _store.GetApiKeyAsync());
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("made-up-app-1", await _store.GetAppKeyAsync());
        Assert.Equal("made-up-app-1", (await _store.GetKeysAsync()).AppKey);
        Assert.Equal(1, _inner.Reads);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("made-up-app-2", await _store.GetAppKeyAsync());
    }

    [Fact]
    public async Task Keys_are_wiped_when_they_expire_though_nobody_asks()
    {
        await _store.GetKeysAsync();
        var kept = Kept(_store)!;
        Assert.False(kept.IsWiped);

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(kept.IsWiped);
        Assert.Null(Kept(_store));
    }

    [Fact]
    public async Task Keys_are_wiped_when_they_are_invalidated_and_on_dispose()
    {
        await _store.GetKeysAsync();
        var first = Kept(_store)!;
        _store.Invalidate();
        Assert.True(first.IsWiped);

        await _store.GetKeysAsync();
        var second = Kept(_store)!;
        _store.Dispose();
        Assert.True(second.IsWiped);
        Assert.NotSame(first, second);
    }

    [Fact]
    public async Task A_thousand_callers_at_once_share_one_read()
    {
        _inner.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var callers = Enumerable.Range(0, 1000).Select(_ => Task.Run(async () => await _store.GetApiKeyAsync())).ToArray();
        await Until(() => _inner.Reads == 1);
        _inner.Gate.SetResult();

        Assert.All(await Task.WhenAll(callers).WaitAsync(Bound), key => Assert.Equal("made-up-api-1", key));
        Assert.Equal(1, _inner.Reads);
    }

    [Fact]
    public async Task One_callers_cancellation_does_not_end_the_read_of_the_others()
    {
        _inner.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var cancellation = new CancellationTokenSource();
        var leaving = _store.GetApiKeyAsync(cancellation.Token).AsTask();
        var staying = _store.GetApiKeyAsync().AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        _inner.Gate.SetResult();
        Assert.Equal("made-up-api-1", await staying.WaitAsync(Bound));
        Assert.Equal(0, _inner.Cancelled);
    }

    [Fact]
    public async Task When_all_callers_have_left_the_read_is_cancelled_and_the_next_caller_starts_another()
    {
        _inner.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var cancellation = new CancellationTokenSource();
        var leaving = Enumerable.Range(0, 3).Select(_ => _store.GetApiKeyAsync(cancellation.Token).AsTask()).ToArray();
        await cancellation.CancelAsync();
        foreach (var caller in leaving)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
        await Until(() => _inner.Cancelled == 1);

        _inner.Gate.SetResult();
        Assert.Equal("made-up-api-2", await _store.GetApiKeyAsync());
    }

    [Fact]
    public async Task A_failed_read_reaches_every_caller_and_is_not_remembered()
    {
        _inner.Failure = new ApiXKeyStoreException("the vault is away");
        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await _store.GetKeysAsync());
        _inner.Failure = null;

        Assert.Equal("made-up-api-2", await _store.GetApiKeyAsync());
    }

    [Fact]
    public async Task Expired_keys_are_not_served_when_the_refresh_fails_unless_grace_was_asked_for()
    {
        await _store.GetKeysAsync();
        _inner.Failure = new ApiXKeyStoreException("the vault is away");
        _clock.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await _store.GetKeysAsync());
    }

    [Fact]
    public async Task Grace_serves_old_keys_for_its_time_tries_again_by_the_interval_and_then_ends()
    {
        var audit = new RecordingAudit();
        using var inner = new CountingStore();
        using var store = new CachingApiXKeyStore(
            inner,
            new ApiXKeyCacheOptions { Lifetime = TimeSpan.FromMinutes(1), GraceAfterFailure = TimeSpan.FromMinutes(1), MinimumInterval = TimeSpan.FromSeconds(10) },
            _clock,
            audit);
        await store.GetKeysAsync();
        inner.Failure = new ApiXKeyStoreException("the vault is away");
        _clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        Assert.Equal(2, inner.Reads);
        Assert.Equal([(ApiXAuditKind.KeyAccessFailed, "stale")], audit.Events.Select(e => (e.Kind, e.Reason!)));

        _clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        Assert.Equal(3, inner.Reads);

        _clock.Advance(TimeSpan.FromSeconds(49));
        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetApiKeyAsync());
        Assert.Null(Kept(store));
    }

    [Fact]
    public async Task Rejected_keys_get_no_grace()
    {
        using var store = Make(new ApiXKeyCacheOptions { GraceAfterFailure = TimeSpan.FromHours(1) });
        await store.GetKeysAsync();
        store.Invalidate();
        _inner.Failure = new ApiXKeyStoreException("the vault is away");

        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync());
    }

    [Fact]
    public async Task An_invalidation_reads_at_once_and_further_ones_wait_for_the_interval()
    {
        await _store.GetKeysAsync();
        _store.Invalidate();
        Assert.Equal("made-up-api-2", await _store.GetApiKeyAsync());

        for (var i = 0; i < 100; i++)
        {
            _store.Invalidate();
            Assert.Equal("made-up-api-2", await _store.GetApiKeyAsync());
        }

        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("made-up-api-3", await _store.GetApiKeyAsync());
        _store.Invalidate();
        Assert.Equal("made-up-api-3", await _store.GetApiKeyAsync());
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("made-up-api-4", await _store.GetApiKeyAsync());
        Assert.Equal(4, _inner.Reads);
    }

    [Fact]
    public async Task Calls_after_an_invalidation_do_not_join_a_read_that_began_before_it()
    {
        var gate = _inner.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = _store.GetApiKeyAsync().AsTask();
        _store.Invalidate();
        _inner.Gate = null;

        Assert.Equal("made-up-api-2", await _store.GetApiKeyAsync());
        gate.SetResult();
        Assert.Equal("made-up-api-1", await before.WaitAsync(Bound));
        Assert.Equal("made-up-api-2", await _store.GetApiKeyAsync());
        Assert.Equal(2, _inner.Reads);
    }

    [Fact]
    public async Task An_invalidation_is_passed_on_to_a_wrapped_cache()
    {
        using var outer = new CachingApiXKeyStore(_store, new ApiXKeyCacheOptions(), _clock);
        await outer.GetKeysAsync();
        outer.Invalidate();

        Assert.Equal("made-up-api-2", await outer.GetApiKeyAsync());
    }

    [Fact]
    public async Task Dispose_ends_waiting_callers_refuses_later_ones_and_disposes_the_wrapped_store_once()
    {
        _inner.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = _store.GetApiKeyAsync().AsTask();
        _store.Dispose();
        _store.Dispose();
        await _store.DisposeAsync();
        _store.Invalidate();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.WaitAsync(Bound));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _store.GetApiKeyAsync());
        await Until(() => _inner.Cancelled == 1);
        Assert.Equal(1, _inner.Disposals);
    }

    [Fact]
    public async Task Readers_invalidations_and_expiry_at_once_never_give_a_torn_or_wiped_key()
    {
        using var store = Make(new ApiXKeyCacheOptions { Lifetime = TimeSpan.FromSeconds(1), MinimumInterval = TimeSpan.Zero });
        using var bound = new CancellationTokenSource(Bound);
        using var enough = new CancellationTokenSource();
        var readers = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            do
            {
                Fits(await store.GetKeysAsync(bound.Token));
            }
            while (!enough.IsCancellationRequested);
        })));
        const int Rounds = 500;
        for (var round = 0; round < Rounds; round++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(700));
            store.Invalidate();
            // However the readers are scheduled, this one read follows an invalidation.
            Fits(await store.GetKeysAsync(bound.Token));
        }

        enough.Cancel();
        await readers;
        Assert.True(_inner.Reads >= Rounds);

        static void Fits(ApiXKeys keys)
        {
            Assert.StartsWith("made-up-api-", keys.ApiKey, StringComparison.Ordinal);
            Assert.Equal(keys.ApiKey.Replace("api", "app", StringComparison.Ordinal), keys.AppKey);
        }
    }

    [Fact]
    public void Options_outside_their_range_are_refused_by_name()
    {
        Refused(nameof(ApiXKeyCacheOptions.Lifetime), new ApiXKeyCacheOptions { Lifetime = TimeSpan.Zero });
        Refused(nameof(ApiXKeyCacheOptions.Lifetime), new ApiXKeyCacheOptions { Lifetime = TimeSpan.FromDays(2) });
        Refused(nameof(ApiXKeyCacheOptions.GraceAfterFailure), new ApiXKeyCacheOptions { GraceAfterFailure = TimeSpan.FromSeconds(-1) });
        Refused(nameof(ApiXKeyCacheOptions.MinimumInterval), new ApiXKeyCacheOptions { MinimumInterval = TimeSpan.FromHours(2) });

        void Refused(string name, ApiXKeyCacheOptions options) =>
            Assert.Contains(name, Assert.Throws<ArgumentOutOfRangeException>(() => Make(options)).Message, StringComparison.Ordinal);
    }

    private static PinnedKeys? Kept(CachingApiXKeyStore store) =>
        (PinnedKeys?)typeof(CachingApiXKeyStore).GetField("_keys", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(store);

    private static async Task Until(Func<bool> condition)
    {
        using var bound = new CancellationTokenSource(Bound);
        while (!condition())
            await Task.Delay(5, bound.Token);
    }

    private CachingApiXKeyStore Make(ApiXKeyCacheOptions options) => new(_inner, options, _clock);

    private sealed class RecordingAudit : IApiXAudit
    {
        public List<ApiXAuditEvent> Events { get; } = [];

        public void Record(in ApiXAuditEvent auditEvent) => Events.Add(auditEvent);
    }
}
