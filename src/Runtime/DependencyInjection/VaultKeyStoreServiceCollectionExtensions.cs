using ApiXGuard.Runtime;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers keys that live in HashiCorp Vault.</summary>
public static class VaultKeyStoreServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="VaultApiXKeyStore"/> as the <see cref="IApiXKeyStore"/>. A host checks the options at start; Vault itself is first asked
    /// when a key is. Its client is <c>services.AddHttpClient(VaultApiXKeyStore.HttpClientName)</c>, where a handler with a certificate authority of your own can be
    /// set; redirects must stay off.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder that puts layers around the store: <c>.WithCache(TimeSpan.FromMinutes(5))</c>, say.</returns>
    public static ApiXKeyStoreBuilder AddVaultApiXKeyStore(this IServiceCollection services, Action<VaultKeyStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new VaultKeyStoreOptions();
        configure(options);
        services.AddHttpClient(VaultApiXKeyStore.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(Redact.IsSecretHeader)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            });
        var builder = services.AddApiXKeyStore(provider => new VaultApiXKeyStore(provider.GetRequiredService<IHttpClientFactory>(), options, provider.GetService<TimeProvider>()));
        services.AddSingleton<IValidateOptions<ApiXKeyStoreCheck>>(new ApiXKeyStoreCheck.Validator(options.Faults));
        services.AddOptions<ApiXKeyStoreCheck>().ValidateOnStart();
        return builder;
    }
}
