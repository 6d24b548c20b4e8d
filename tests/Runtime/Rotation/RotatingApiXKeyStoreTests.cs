using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Rotation;

public sealed class RotatingApiXKeyStoreTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly CollectedAudit _audit = new();
    private readonly CollectedLogs _logs = new();
    private readonly ScriptedStore _inner = new(ScriptedStore.Keys(1));
    private readonly List<RotatingApiXKeyStore> _stores = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_asked_for_once_within_the_poll_interval_and_again_after_it()
    {
        var store = Store(options => options.PollInBackground = false);

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal("made-up-app-1", await store.GetAppKeyAsync());
        Assert.Equal(1, _inner.Reads);
        _clock.Advance(TimeSpan.FromTicks(1));
        await store.GetKeysAsync();

        Assert.Equal(2, _inner.Reads);
        Assert.Empty(_audit.Events);
    }

    [Fact]
    public async Task Without_an_interval_every_read_asks()
    {
        var store = Store(options => options.PollInterval = TimeSpan.Zero);

        for (var read = 0; read < 3; read++)
            await store.GetKeysAsync();

        Assert.Equal(3, _inner.Reads);
    }

    [Fact]
    public async Task A_change_gives_the_new_keys_keeps_the_previous_for_the_overlap_and_is_told()
    {
        var store = Store(options => options.Overlap = TimeSpan.FromHours(1));
        var told = new List<ApiXKeysRotatedEventArgs>();
        store.KeysRotated += (_, rotated) => told.Add(rotated);
        Assert.Null(await store.GetPreviousKeysAsync());
        Assert.Equal(["made-up-api-1"], await AcceptedAsync(store));

        await ChangeAsync(store, 2);

        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());
        Assert.Equal("made-up-app-1", (await store.GetPreviousKeysAsync())!.AppKey);
        Assert.Equal(["made-up-api-2", "made-up-api-1"], await AcceptedAsync(store));
        var rotated = Assert.Single(told);
        Assert.Equal(("changed", _clock.GetUtcNow(), _clock.GetUtcNow().AddHours(1)), (rotated.Reason, rotated.RotatedAt, rotated.PreviousUntil));
        Assert.Equal([new ApiXAuditEvent(ApiXAuditKind.KeyRotated, "orders", "changed")], _audit.Events);
    }

    [Fact]
    public async Task The_previous_keys_end_with_the_overlap()
    {
        var store = Store(options => options.Overlap = TimeSpan.FromMinutes(10));
        await ChangeAsync(store, 2);

        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.NotNull(await store.GetPreviousKeysAsync());
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.Null(await store.GetPreviousKeysAsync());
        Assert.Equal(["made-up-api-2"], await AcceptedAsync(store));
    }

    [Fact]
    public async Task Without_an_overlap_no_previous_keys_are_kept()
    {
        var store = Store(options => options.Overlap = TimeSpan.Zero);

        await ChangeAsync(store, 2);

        Assert.Null(await store.GetPreviousKeysAsync());
        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());
    }

    [Fact]
    public async Task An_overlap_longer_than_a_timer_can_wait_ends_in_time()
    {
        var store = Store(options => options.Overlap = TimeSpan.FromDays(100));
        await ChangeAsync(store, 2);

        _clock.Advance(TimeSpan.FromDays(99));
        Assert.NotNull(await store.GetPreviousKeysAsync());
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await store.GetPreviousKeysAsync());
    }

    [Fact]
    public async Task Keys_that_are_given_now_take_the_place_of_the_current_ones()
    {
        var store = new RotatingApiXKeyStore(ScriptedStore.Keys(1), Options(), _audit, null, _clock);
        _stores.Add(store);

        store.Rotate(ScriptedStore.Keys(2));
        store.Rotate(ScriptedStore.Keys(2));

        Assert.Equal(["made-up-api-2", "made-up-api-1"], await AcceptedAsync(store));
        store.Rotate(ScriptedStore.Keys(3));
        Assert.Equal(["made-up-api-3", "made-up-api-2"], await AcceptedAsync(store));
        Assert.Equal(
            Enumerable.Repeat(new ApiXAuditEvent(ApiXAuditKind.KeyRotated, "orders", "requested"), 2), _audit.Events);
    }

    [Fact]
    public async Task A_store_that_lags_behind_does_not_bring_the_previous_keys_back()
    {
        var store = Store(options => options.Overlap = TimeSpan.FromHours(1));
        await ChangeAsync(store, 2);

        _inner.Give(ScriptedStore.Keys(1));
        _clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
    }

    [Fact]
    public async Task A_read_that_fails_after_the_interval_fails_and_gives_no_old_key()
    {
        var store = Store(options => options.PollInBackground = false);
        await store.GetKeysAsync();
        _inner.Fail(new ApiXKeyStoreException("The vault is sealed."));

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("The vault is sealed.", (await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync())).Message);
        _inner.Give(ScriptedStore.Keys(1));
        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
    }

    [Fact]
    public async Task New_keys_are_noticed_though_nobody_reads()
    {
        var store = Store();
        await store.GetKeysAsync();
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.KeysRotated += (_, _) => noticed.TrySetResult();
        _inner.Give(ScriptedStore.Keys(2));

        _clock.Advance(TimeSpan.FromMinutes(5));

        await noticed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal([(ApiXAuditKind.KeyRotated, "changed")], _audit.Kinds);
    }

    [Fact]
    public async Task Reads_at_once_ask_the_inner_store_once()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _inner.Answer = async _ =>
        {
            await gate.Task;
            return ScriptedStore.Keys(1);
        };
        var store = Store();

        var reads = Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await store.GetApiKeyAsync())).ToArray();
        gate.SetResult();

        Assert.All(await Task.WhenAll(reads).WaitAsync(TimeSpan.FromSeconds(30)), key => Assert.Equal("made-up-api-1", key));
        Assert.Equal(1, _inner.Reads);
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_others()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _inner.Answer = async _ =>
        {
            await gate.Task;
            return ScriptedStore.Keys(1);
        };
        var store = Store();
        using var cancellation = new CancellationTokenSource();

        var impatient = store.GetKeysAsync(cancellation.Token).AsTask();
        var patient = store.GetApiKeyAsync().AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();
        Assert.Equal("made-up-api-1", await patient.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_read_that_began_before_a_refusal_does_not_answer_who_asks_after_it()
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _inner.Answer = async _ =>
        {
            _inner.Give(ScriptedStore.Keys(2));
            began.SetResult();
            await gate.Task;
            return ScriptedStore.Keys(1);
        };
        var store = Store();

        var before = store.GetApiKeyAsync().AsTask();
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30));
        store.Invalidate();
        var after = store.GetApiKeyAsync().AsTask();
        gate.SetResult();

        Assert.Contains(await before.WaitAsync(TimeSpan.FromSeconds(30)), new[] { "made-up-api-1", "made-up-api-2" });
        Assert.Equal("made-up-api-2", await after.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Rotating_and_reading_at_once_never_mixes_or_breaks_a_pair()
    {
        var store = new RotatingApiXKeyStore(ScriptedStore.Keys(0), Options(), null, null, _clock);
        _stores.Add(store);
        using var end = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                foreach (var keys in await store.GetAcceptedKeysAsync())
                    Assert.Equal(keys.ApiKey.Replace("api", "app", StringComparison.Ordinal), keys.AppKey);

                // Readers that never rest keep the lock from whoever rotates, for minutes where the machine is busy.
                await Task.Yield();
            }
        })).ToArray();
        for (var number = 1; number <= 500; number++)
            store.Rotate(ScriptedStore.Keys(number));
        await end.CancelAsync();

        await Task.WhenAll(readers).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("made-up-api-500", await store.GetApiKeyAsync());
    }

    [Fact]
    public async Task A_handler_may_read_the_store_and_one_that_throws_is_only_logged()
    {
        var store = new RotatingApiXKeyStore(_inner, Options(options => options.PollInterval = TimeSpan.Zero), _audit, _logs.Logger<RotatingApiXKeyStore>(), _clock);
        _stores.Add(store);
        string? seen = null;
        store.KeysRotated += (_, _) => seen = store.GetApiKeyAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)).GetAwaiter().GetResult();
        store.KeysRotated += (_, _) => throw new InvalidOperationException("Not today.");
        await store.GetKeysAsync();
        _inner.Give(ScriptedStore.Keys(2));

        await store.GetKeysAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("made-up-api-2", seen);
        Assert.Contains(_logs.Entries, entry => entry.Id.Id == 1106 && entry.Message.Contains("InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_end_there_are_no_keys_and_the_inner_store_has_ended_too()
    {
        var store = Store();
        await store.GetKeysAsync();

        store.Dispose();
        await store.DisposeAsync();
        store.Invalidate();

        Assert.Equal(1, _inner.Disposals);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.GetKeysAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.GetPreviousKeysAsync());
        Assert.Throws<ObjectDisposedException>(() => store.Rotate(ScriptedStore.Keys(2)));
    }

    private RotatingApiXKeyStore Store(Action<RotationOptions>? configure = null)
    {
        var store = new RotatingApiXKeyStore(_inner, Options(configure), _audit, _logs.Logger<RotatingApiXKeyStore>(), _clock);
        _stores.Add(store);
        return store;
    }

    private static RotationOptions Options(Action<RotationOptions>? configure = null)
    {
        var options = new RotationOptions { Name = "orders" };
        configure?.Invoke(options);
        return options;
    }

    private async Task ChangeAsync(RotatingApiXKeyStore store, int number)
    {
        await store.GetKeysAsync();
        _inner.Give(ScriptedStore.Keys(number));
        store.Invalidate();
        await store.GetKeysAsync();
    }

    private static async Task<IEnumerable<string>> AcceptedAsync(RotatingApiXKeyStore store) =>
        (await store.GetAcceptedKeysAsync()).Select(keys => keys.ApiKey);
}
