using ApiXGuard.Runtime;
using ApiXGuard.Runtime.AzureKeyVault;
using Azure.Core;
using Azure.Security.KeyVault.Secrets;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers keys that live in Azure Key Vault.</summary>
public static class AzureKeyVaultServiceCollectionExtensions
{
    /// <summary>Registers an <see cref="AzureKeyVaultApiXKeyStore"/> as the <see cref="IApiXKeyStore"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="vault">The vault's address, such as <c>https://my-vault.vault.azure.net</c>; HTTPS.</param>
    /// <param name="credential">Who the application is: <c>new DefaultAzureCredential()</c> of Azure.Identity, or better the one kind of credential that it uses.</param>
    /// <param name="configure">Says which secrets hold the keys; <see langword="null"/> for the defaults.</param>
    /// <returns>A builder that puts layers around the store: <c>.WithCache(TimeSpan.FromMinutes(5))</c>, say.</returns>
    /// <exception cref="ArgumentException">The address or an option cannot be used; the message names it.</exception>
    public static ApiXKeyStoreBuilder AddAzureKeyVaultApiXKeyStore(this IServiceCollection services, Uri vault, TokenCredential credential, Action<AzureKeyVaultKeyStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(vault);
        ArgumentNullException.ThrowIfNull(credential);
        if (!vault.IsAbsoluteUri || vault.Scheme != Uri.UriSchemeHttps || vault.UserInfo.Length > 0)
            throw new ArgumentException("The vault's address must be an absolute URL that begins with https:// and names no user.", nameof(vault));
        return services.AddAzureKeyVaultApiXKeyStore(_ => new SecretClient(vault, credential), configure);
    }

    /// <summary>Registers an <see cref="AzureKeyVaultApiXKeyStore"/> on a client of your own.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="client">Gives the client.</param>
    /// <param name="configure">Says which secrets hold the keys; <see langword="null"/> for the defaults.</param>
    /// <returns>A builder that puts layers around the store.</returns>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it.</exception>
    public static ApiXKeyStoreBuilder AddAzureKeyVaultApiXKeyStore(this IServiceCollection services, Func<IServiceProvider, SecretClient> client, Action<AzureKeyVaultKeyStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var options = new AzureKeyVaultKeyStoreOptions();
        configure?.Invoke(options);
        options.Check();
        return services.AddApiXKeyStore(provider => new AzureKeyVaultApiXKeyStore(client(provider), options));
    }
}
