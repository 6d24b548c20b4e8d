using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Rotation;

/// <summary>A rotating store around a scripted one, on a clock that a test turns.</summary>
internal sealed class RotationFixture : IAsyncDisposable
{
    private readonly List<RotatingApiXKeyStore> _stores = [];

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    internal CollectedAudit Audit { get; } = new();

    internal CollectedLogs Logs { get; } = new();

    internal ScriptedStore Inner { get; } = new(ScriptedStore.Keys(1));

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
    }

    internal RotatingApiXKeyStore Store(Action<RotationOptions>? configure = null) => Around(Inner, configure);

    internal RotatingApiXKeyStore Around(IApiXKeyStore inner, Action<RotationOptions>? configure = null)
    {
        var options = new RotationOptions { Name = "orders", PollInBackground = false };
        configure?.Invoke(options);
        var store = new RotatingApiXKeyStore(inner, options, Audit, Logs.Logger<RotatingApiXKeyStore>(), Clock);
        _stores.Add(store);
        return store;
    }

    /// <summary>Has the inner store change, the rotating one notice, and the time for requests under way pass.</summary>
    internal async Task ChangeAsync(RotatingApiXKeyStore store, int number)
    {
        await store.GetKeysAsync();
        Inner.Give(ScriptedStore.Keys(number));
        store.Invalidate();
        Assert.Equal($"made-up-api-{number}", await store.GetApiKeyAsync());
        Clock.Advance(RotationState.Settling);
    }

    /// <summary>What a store gives after a server refused what it gave before.</summary>
    internal static async Task<string> RefusedAsync(RotatingApiXKeyStore store)
    {
        store.Invalidate();
        return await store.GetApiKeyAsync();
    }
}
