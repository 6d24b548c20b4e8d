using System.Diagnostics.CodeAnalysis;
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers where an application's keys live: one <see cref="IApiXKeyStore"/> for the whole application. Of several registrations, the last
/// one holds, with its own layers; nothing of the earlier ones is left, their checks at start included.
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
        var builder = new ApiXKeyStoreBuilder(services, store);
        services.RemoveAll<IApiXKeyStore>();
        services.RemoveAll<IValidateOptions<ApiXKeyStoreCheck>>();
        services.AddSingleton(builder.Build);
        return builder;
    }

    private static ApiXKeyStoreBuilder AddConfigurationStore(this IServiceCollection services, Func<IServiceProvider, ConfigurationApiXKeyStore> store)
    {
        var builder = services.AddApiXKeyStore(store);
        services.AddSingleton<IValidateOptions<ApiXKeyStoreCheck>>(provider => new ApiXKeyStoreCheck.Validator(() => store(provider).Faults()));
        services.AddOptions<ApiXKeyStoreCheck>().ValidateOnStart();
        return builder;
    }
}
