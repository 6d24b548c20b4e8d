using System.Diagnostics.CodeAnalysis;
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers where an application's keys live: one <see cref="IApiXKeyStore"/> for the whole application, and one under a name for each
/// further service whose key it needs. Of several registrations under one name, or without one, the last holds, with its own layers; nothing
/// of the earlier ones is left, their checks at start included.
/// </summary>
public static class ApiXKeyStoreServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="ConfigurationApiXKeyStore"/> on the section <c>ApiX</c> of the application's configuration. A host checks at
    /// start that both keys are there, and a missing one is named together with the ways to set it.
    /// </summary>
    /// <param name="services">The service collection; must hold an <see cref="IConfiguration"/> when the store is made, as every host's does.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    public static ApiXKeyStoreBuilder AddApiXKeyStore(this IServiceCollection services) =>
        services.AddConfigurationStore(provider => new ConfigurationApiXKeyStore(
            provider.GetService<IConfiguration>()
            ?? throw new InvalidOperationException("AddApiXKeyStore() needs the application's IConfiguration, and the services hold none. Use AddApiXKeyStore(configuration).")));

    /// <summary>Registers a <see cref="ConfigurationApiXKeyStore"/> on a configuration; checked at start like the one without it.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The section that holds <c>ApiKey</c> and <c>AppKey</c>; or a whole configuration, of which the section <c>ApiX</c> is taken.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    public static ApiXKeyStoreBuilder AddApiXKeyStore(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddConfigurationStore(_ => new ConfigurationApiXKeyStore(configuration));
    }

    /// <summary>
    /// Registers a store for the key of one service, under the service's name as a key: ask for
    /// <c>[FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys</c>. It reads the section of that name, so <c>GetApiKeyAsync</c> gives what
    /// <c>configuration["Stripe:ApiKey"]</c> holds. Most services have one key: a host checks at start that <c>ApiKey</c> or <c>AppKey</c> is
    /// there, and asking for the one that is not fails.
    /// </summary>
    /// <param name="services">The service collection; must hold an <see cref="IConfiguration"/> when the store is made, as every host's does.</param>
    /// <param name="name">The service's name, which is also its section's; not empty.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    public static ApiXKeyStoreBuilder AddApiXKeyStore(this IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        // The layers hold pairs, and most services have one key: a mark stands for the other, and is stopped outermost.
        var builder = services.AddKeyed(name, provider => new SectionApiXKeyStore(SectionOf(provider, name)), store => new PartialApiXKeyStore(store, name));
        services.AddKeyedSingleton(name, (provider, _) => new NamedApiXKeyStoreCheck.Faults(() => SectionApiXKeyStore.Faults(SectionOf(provider, name))));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NamedApiXKeyStoreCheck>, NamedApiXKeyStoreCheck.Validator>());
        services.AddOptions<NamedApiXKeyStoreCheck>(name).ValidateOnStart();
        return builder;
    }

    /// <summary>Registers a store of your own for the keys of one service, under the service's name as a key.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The service's name; not empty.</param>
    /// <param name="store">Makes the store. The container disposes what it gave, or the outermost layer around that.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    public static ApiXKeyStoreBuilder AddApiXKeyStore(this IServiceCollection services, string name, Func<IServiceProvider, IApiXKeyStore> store)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(store);
        return services.AddKeyed(name, store, outermost: null);
    }

    /// <summary>Registers a store by its type.</summary>
    /// <typeparam name="TStore">The store; its constructor's arguments come from the services.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    public static ApiXKeyStoreBuilder AddApiXKeyStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this IServiceCollection services)
        where TStore : class, IApiXKeyStore =>
        services.AddApiXKeyStore(provider => ActivatorUtilities.CreateInstance<TStore>(provider));

    /// <summary>Registers a <see cref="DelegatingApiXKeyStore"/>: the delegate is asked at each read.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="keys">Gives both keys, with the help of the services.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    public static ApiXKeyStoreBuilder AddApiXKeyStore(this IServiceCollection services, Func<IServiceProvider, CancellationToken, ValueTask<ApiXKeys>> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return services.AddApiXKeyStore(provider => new DelegatingApiXKeyStore(cancellationToken => keys(provider, cancellationToken)));
    }

    /// <summary>Registers a store of your own as the <see cref="IApiXKeyStore"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="store">Makes the store. The container disposes what it gave, or the outermost layer around that.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    public static ApiXKeyStoreBuilder AddApiXKeyStore(this IServiceCollection services, Func<IServiceProvider, IApiXKeyStore> store)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(store);
        var builder = new ApiXKeyStoreBuilder(services, name: null, store);
        for (var i = services.Count - 1; i >= 0; i--)
        {
            if (services[i].ServiceType == typeof(IApiXKeyStore) && !services[i].IsKeyedService)
                services.RemoveAt(i);
        }

        services.RemoveAll<IValidateOptions<ApiXKeyStoreCheck>>();
        services.AddSingleton(builder.Build);
        return builder;
    }

    private static ApiXKeyStoreBuilder AddKeyed(this IServiceCollection services, string name, Func<IServiceProvider, IApiXKeyStore> store, Func<IApiXKeyStore, IApiXKeyStore>? outermost)
    {
        var builder = new ApiXKeyStoreBuilder(services, name, store) { Outermost = outermost };
        services.RemoveAllKeyed<IApiXKeyStore>(name);
        services.RemoveAllKeyed<NamedApiXKeyStoreCheck.Faults>(name);
        services.AddKeyedSingleton(name, (provider, _) => builder.Build(provider));
        return builder;
    }

    private static IConfigurationSection SectionOf(IServiceProvider provider, string name) =>
        (provider.GetService<IConfiguration>()
            ?? throw new InvalidOperationException($"AddApiXKeyStore(\"{name}\") needs the application's IConfiguration, and the services hold none. Use AddApiXKeyStore(name, store)."))
        .GetSection(name);

    private static ApiXKeyStoreBuilder AddConfigurationStore(this IServiceCollection services, Func<IServiceProvider, ConfigurationApiXKeyStore> store)
    {
        var builder = services.AddApiXKeyStore(store);
        services.AddSingleton<IValidateOptions<ApiXKeyStoreCheck>>(provider => new ApiXKeyStoreCheck.Validator(() => store(provider).Faults()));
        services.AddOptions<ApiXKeyStoreCheck>().ValidateOnStart();
        return builder;
    }
}
