using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.Tests.Rotation;

public sealed class RotationRegistrationTests : IAsyncDisposable
{
    private readonly RotationFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task With_rotation_puts_the_store_around_and_gives_it_under_its_own_type_though_other_layers_follow()
    {
        var audit = new CollectedAudit();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_fixture.Clock).AddSingleton<IApiXAudit>(audit);
        services.AddApiXKeyStore(_ => _fixture.Inner).WithRotation(options => options.Name = "orders").WithAudit("orders");
        var provider = services.BuildServiceProvider();

        var rotating = provider.GetRequiredService<RotatingApiXKeyStore>();
        var store = provider.GetRequiredService<IApiXKeyStore>();
        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        rotating.Rotate(ScriptedStore.Keys(2));

        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());
        Assert.Equal([ApiXAuditKind.KeyAccessed, ApiXAuditKind.KeyRotated, ApiXAuditKind.KeyAccessed], audit.Events.Select(entry => entry.Kind));
        await provider.DisposeAsync();
        Assert.Equal(1, _fixture.Inner.Disposals);
    }

    [Fact]
    public void A_store_registered_later_without_rotation_is_said_so()
    {
        var services = new ServiceCollection();
        services.AddApiXKeyStore(_ => _fixture.Inner).WithRotation();
        services.AddApiXKeyStore(_ => _fixture.Inner);
        using var provider = services.BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(provider.GetRequiredService<RotatingApiXKeyStore>);
    }

    [Fact]
    public async Task An_inner_store_that_announces_a_change_is_asked_at_once_and_believed_even_for_the_previous_keys()
    {
        var source = new MemorySource();
        IConfigurationRoot configuration = new ConfigurationBuilder().Add(source).Build();
        source.Set(1);
        var inner = new ScriptedStore(_ => ValueTask.FromResult(new ApiXKeys(configuration["api"]!, configuration["app"]!)));
        var store = _fixture.Around(inner, options => options.ChangeToken = configuration.GetReloadToken);
        var rotations = new System.Collections.Concurrent.BlockingCollection<string>();
        store.KeysRotated += (_, rotated) => rotations.Add(rotated.Reason);
        await store.GetKeysAsync();

        source.Set(2);
        Assert.True(rotations.TryTake(out var first, TimeSpan.FromSeconds(30)));
        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());
        source.Set(1);
        Assert.True(rotations.TryTake(out var second, TimeSpan.FromSeconds(30)));

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        Assert.Equal(("changed", "reverted"), (first, second));
        Assert.Equal(2, inner.Invalidations);
    }

    [Fact]
    public async Task A_poll_that_fails_is_logged_and_the_next_one_goes_on()
    {
        var store = _fixture.Store(options => options.PollInBackground = true);
        await store.GetKeysAsync();
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fixture.Inner.Answer = _ =>
        {
            failed.TrySetResult();
            throw new ApiXKeyStoreException("The vault is sealed.");
        };
        _fixture.Clock.Advance(TimeSpan.FromMinutes(5));
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        for (var wait = 0; wait < 600 && !_fixture.Logs.Entries.Any(entry => entry.Id.Id == 1104); wait++)
            await Task.Delay(50);
        Assert.Contains(_fixture.Logs.Entries, entry => entry.Id.Id == 1104);

        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.KeysRotated += (_, _) => noticed.TrySetResult();
        _fixture.Inner.Give(ScriptedStore.Keys(2));
        _fixture.Clock.Advance(TimeSpan.FromMinutes(5));

        await noticed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Wiped_keys_are_zero_in_memory()
    {
        var held = new HeldKeys(ScriptedStore.Keys(), _fixture.Clock.GetUtcNow());
        Assert.Equal("made-up-app-1", held.ToKeys().AppKey);

        held.Wipe();

        Assert.Equal((new string('\0', 13), new string('\0', 13)), (held.ToKeys().ApiKey, held.ToKeys().AppKey));
        Assert.False(held.Match(ScriptedStore.Keys()));
    }

    [Fact]
    public async Task The_end_of_the_overlap_wipes_though_nobody_reads()
    {
        var options = new RotationOptions { Overlap = TimeSpan.FromMinutes(1) };
        var state = new RotationState(options, _fixture.Clock);
        state.Replace(ScriptedStore.Keys(1), null);
        state.Replace(ScriptedStore.Keys(2), null);
        Assert.NotNull(state.PreviousUntil);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        state.EndOverlapWhenDue();
        Assert.Null(state.PreviousUntil);

        var store = _fixture.Store(configured => configured.Overlap = TimeSpan.FromMinutes(1));
        await _fixture.ChangeAsync(store, 2);
        var previous = store.HeldPrevious!;
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new string('\0', 13), previous.ToKeys().AppKey);
    }

    private sealed class MemorySource : ConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        internal void Set(int number)
        {
            var keys = ScriptedStore.Keys(number);
            Data = new Dictionary<string, string?>(StringComparer.Ordinal) { ["api"] = keys.ApiKey, ["app"] = keys.AppKey };
            OnReload();
        }
    }
}
