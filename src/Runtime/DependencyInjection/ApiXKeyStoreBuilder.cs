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

    internal ApiXKeyStoreBuilder(IServiceCollection services, string? name, Func<IServiceProvider, IApiXKeyStore> store)
    {
        Services = services;
        Name = name;
        _store = store;
    }

    /// <summary>The key under which the store is registered; <see langword="null"/> for the application's own.</summary>
    public string? Name { get; }

    /// <summary>The service collection.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Puts a layer around the store.</summary>
    /// <param name="layer">
    /// Makes the layer around the store it is given. The container disposes the outermost layer when it is disposed itself, and nothing
    /// beneath it: a layer disposes what it wraps. A store may be disposed twice, since the container also disposes what it made itself.
    /// </param>
    public ApiXKeyStoreBuilder Wrap(Func<IServiceProvider, IApiXKeyStore, IApiXKeyStore> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        _layers.Add(layer);
        return this;
    }

    /// <summary>Goes around all layers, those included that are yet to come.</summary>
    internal Func<IApiXKeyStore, IApiXKeyStore>? Outermost { get; init; }

    internal IApiXKeyStore Build(IServiceProvider services)
    {
        var store = _store(services) ?? throw new InvalidOperationException("The factory of the API-X key store gave nothing.");
        try
        {
            foreach (var layer in _layers)
                store = layer(services, store) ?? throw new InvalidOperationException("A layer around the API-X key store gave nothing.");
            return Outermost is null ? store : Outermost(store);
        }
        catch
        {
            // The container never sees what was made so far.
            InnerStore.Dispose(store);
            throw;
        }
    }
}
