using ApiXGuard.Runtime;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ApiXGuard.Samples.Recipes;

/// <summary>Azure Key Vault and Azure App Configuration.</summary>
public static class AzureRecipes
{
    public static void AddKeyVault(IServiceCollection services)
    {
        // snippet: azure-key-vault
        services.AddAzureKeyVaultApiXKeyStore(
            new Uri("https://my-vault.vault.azure.net"),
            new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            options => options.JsonSecret = "billing-api-x").WithCache(TimeSpan.FromMinutes(5));
        // end
    }

    /// <summary>App Configuration is a provider of configuration, so its part is only to be added before the store reads.</summary>
    public static void AddAppConfiguration(HostApplicationBuilder builder, Action<IConfigurationBuilder> addAzureAppConfiguration)
    {
        // snippet: azure-app-configuration
        addAzureAppConfiguration(builder.Configuration);
        builder.Services.AddApiXKeyStore(builder.Configuration.GetSection("ApiX"));
        // end
    }
}
