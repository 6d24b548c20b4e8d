using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime;

/// <summary>
/// Puts layers around the key store that a service collection gives: each call wraps what stands there already, so the last layer is the one
/// that callers meet first.
/// </summary>
public sealed class ApiXKeyStoreBuilder
{
    private readonly List<Func<IServiceProvider, IApiXKeyStore, IApiXKeyStore>> _layers = [];
    private readonly Func<IServiceProvider, IApiXKeyStore> _store;

    internal ApiXKeyStoreBuilder(IServiceCollection services, Func<IServiceProvider, IApiXKeyStore> store)
    {
        Services = services;
        _store = store;
    }

    /// <summary>The service collection.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Puts a layer around the store.</summary>
    /// <param name="layer">Makes the layer around the store it is given. The container disposes neither: a layer disposes what it wraps.</param>
    public ApiXKeyStoreBuilder Wrap(Func<IServiceProvider, IApiXKeyStore, IApiXKeyStore> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        _layers.Add(layer);
        return this;
    }

    internal IApiXKeyStore Build(IServiceProvider services)
    {
        var store = _store(services);
        foreach (var layer in _layers)
            store = layer(services, store);
        return store;
    }
}
