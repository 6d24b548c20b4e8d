using ApiXGuard.Runtime.Tests.Audit;

namespace ApiXGuard.Runtime.Tests.Rotation;

public sealed class RotationFallbackTests : IAsyncDisposable
{
    private readonly RotationFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task New_keys_that_the_server_refuses_give_way_to_the_previous_ones_for_the_fallback_period()
    {
        var store = _fixture.Store();
        await _fixture.ChangeAsync(store, 2);

        Assert.Equal("made-up-api-1", await RotationFixture.RefusedAsync(store));
        Assert.Equal(["made-up-api-1", "made-up-api-2"], (await store.GetAcceptedKeysAsync()).Select(keys => keys.ApiKey));
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        _fixture.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());
        Assert.Equal([(ApiXAuditKind.KeyRotated, "changed"), (ApiXAuditKind.KeyDeprecated, "fallback")], _fixture.Audit.Kinds);
        Assert.Contains(_fixture.Logs.Entries, entry => entry.Id.Id == 1103);
    }

    [Fact]
    public async Task Where_the_server_still_refuses_the_new_keys_after_that_it_falls_back_again()
    {
        var store = _fixture.Store();
        await _fixture.ChangeAsync(store, 2);
        await RotationFixture.RefusedAsync(store);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());

        Assert.Equal("made-up-api-1", await RotationFixture.RefusedAsync(store));
    }

    [Fact]
    public async Task Where_the_server_refuses_both_the_new_keys_stay_and_the_previous_are_not_tried_again()
    {
        var store = _fixture.Store();
        await _fixture.ChangeAsync(store, 2);
        Assert.Equal("made-up-api-1", await RotationFixture.RefusedAsync(store));
        _fixture.Clock.Advance(RotationState.Settling);

        Assert.Equal("made-up-api-2", await RotationFixture.RefusedAsync(store));
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("made-up-api-2", await RotationFixture.RefusedAsync(store));
        Assert.Equal("made-up-api-2", await RotationFixture.RefusedAsync(store));
    }

    [Fact]
    public async Task Refusals_of_requests_that_were_under_way_at_the_change_do_not_bring_old_keys_back()
    {
        var store = _fixture.Store();
        await store.GetKeysAsync();
        _fixture.Inner.Give(ScriptedStore.Keys(2));

        for (var refusal = 0; refusal < 10; refusal++)
            Assert.Equal("made-up-api-2", await RotationFixture.RefusedAsync(store));
    }

    [Fact]
    public async Task Refusals_of_requests_that_were_under_way_at_the_fallback_do_not_end_it()
    {
        var store = _fixture.Store();
        await _fixture.ChangeAsync(store, 2);

        for (var refusal = 0; refusal < 10; refusal++)
            Assert.Equal("made-up-api-1", await RotationFixture.RefusedAsync(store));
    }

    [Fact]
    public async Task Keys_that_are_newer_still_are_taken_rather_than_the_previous_ones()
    {
        var store = _fixture.Store();
        await _fixture.ChangeAsync(store, 2);
        _fixture.Inner.Give(ScriptedStore.Keys(3));

        Assert.Equal("made-up-api-3", await RotationFixture.RefusedAsync(store));
        Assert.Equal("made-up-api-2", (await store.GetPreviousKeysAsync())!.ApiKey);
    }

    [Fact]
    public async Task Previous_keys_that_were_put_back_after_a_refusal_are_the_current_ones_again()
    {
        var store = _fixture.Store();
        await _fixture.ChangeAsync(store, 2);
        _fixture.Inner.Give(ScriptedStore.Keys(1));

        Assert.Equal("made-up-api-1", await RotationFixture.RefusedAsync(store));
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        Assert.Equal((ApiXAuditKind.KeyRotated, "reverted"), _fixture.Audit.Kinds.Last());
    }

    [Fact]
    public async Task Without_a_fallback_period_after_the_overlap_and_without_a_rotation_refusals_only_read_anew()
    {
        var without = _fixture.Store(options => options.FallbackPeriod = TimeSpan.Zero);
        await _fixture.ChangeAsync(without, 2);
        Assert.Equal("made-up-api-2", await RotationFixture.RefusedAsync(without));

        var over = _fixture.Store(options => options.Overlap = TimeSpan.FromMinutes(1));
        await _fixture.ChangeAsync(over, 3);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("made-up-api-3", await RotationFixture.RefusedAsync(over));

        var reads = _fixture.Inner.Reads;
        var still = _fixture.Store();
        await still.GetKeysAsync();
        Assert.Equal("made-up-api-3", await RotationFixture.RefusedAsync(still));
        Assert.Equal(reads + 2, _fixture.Inner.Reads);
    }

    [Fact]
    public async Task The_fallback_ends_with_the_overlap()
    {
        var store = _fixture.Store(options =>
        {
            options.Overlap = TimeSpan.FromSeconds(30);
            options.FallbackPeriod = TimeSpan.FromHours(1);
        });
        await _fixture.ChangeAsync(store, 2);
        Assert.Equal("made-up-api-1", await RotationFixture.RefusedAsync(store));

        _fixture.Clock.Advance(TimeSpan.FromSeconds(25));

        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());
    }

    [Fact]
    public async Task Keys_given_by_hand_fall_back_too()
    {
        var store = new RotatingApiXKeyStore(ScriptedStore.Keys(1), null, null, null, _fixture.Clock);
        store.Rotate(ScriptedStore.Keys(2));
        _fixture.Clock.Advance(RotationState.Settling);

        Assert.Equal("made-up-api-1", await RotationFixture.RefusedAsync(store));
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_refusal_reaches_the_cache_inside()
    {
        var store = _fixture.Store();
        await store.GetKeysAsync();

        store.Invalidate();

        Assert.Equal(1, _fixture.Inner.Invalidations);
    }

    [Fact]
    public async Task Neither_logs_nor_events_hold_a_key()
    {
        var store = _fixture.Store(options => options.DeprecationPeriod = TimeSpan.FromSeconds(1));
        await _fixture.ChangeAsync(store, 2);
        await RotationFixture.RefusedAsync(store);
        _fixture.Inner.Fail(new ApiXKeyStoreException("The vault is sealed."));
        _fixture.Clock.Advance(TimeSpan.FromHours(1));
        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync());

        var told = $"{_fixture.Logs.Text}{string.Join('\n', _fixture.Audit.Events)}{error}";
        Assert.Contains("orders", told, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", told, StringComparison.Ordinal);
    }
}
