using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers where an application's keys live.</summary>
public static class ApiXKeyStoreServiceCollectionExtensions
{
    /// <summary>Registers a store of your own as the <see cref="IApiXKeyStore"/>, one for the whole application.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="store">Makes the store.</param>
    /// <returns>A builder that puts layers around it.</returns>
    public static ApiXKeyStoreBuilder AddApiXKeyStore(this IServiceCollection services, Func<IServiceProvider, IApiXKeyStore> store)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(store);
        var builder = new ApiXKeyStoreBuilder(services, store);
        services.RemoveAll<IApiXKeyStore>();
        services.AddSingleton(builder.Build);
        return builder;
    }
}
