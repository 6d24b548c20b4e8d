using ApiXGuard.Runtime;
using ApiXGuard.Runtime.AspNetCore;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a key file that Data Protection encrypts.</summary>
public static class DataProtectedFileApiXKeyStoreServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="DataProtectedFileApiXKeyStore"/> as the <see cref="IApiXKeyStore"/>, and under its own type too, for those who
    /// save keys. It uses the application's Data Protection: say there where the key ring lives and how it is protected.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="path">The file; a relative path is taken from the application's content root.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static ApiXKeyStoreBuilder AddDataProtectedFileApiXKeyStore(this IServiceCollection services, string path)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        services.AddDataProtection();
        services.AddSingleton(provider => new DataProtectedFileApiXKeyStore(
            Path.Combine(provider.GetService<IHostEnvironment>()?.ContentRootPath ?? string.Empty, path),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetService<TimeProvider>()));
        return services.AddApiXKeyStore(provider => provider.GetRequiredService<DataProtectedFileApiXKeyStore>());
    }
}
