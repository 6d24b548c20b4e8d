using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Samples.Recipes;

/// <summary>HashiCorp Vault.</summary>
public static class VaultRecipe
{
    public static void AddInKubernetes(IServiceCollection services)
    {
        // snippet: vault-kubernetes
        services.AddVaultApiXKeyStore(options =>
        {
            options.Address = new Uri("https://vault.example.com:8200");
            options.Mount = "secret";
            options.Path = "apps/billing";
            options.Authentication = VaultAuthentication.Kubernetes(role: "billing");
        }).WithCache(TimeSpan.FromMinutes(5));
        // end
    }

    public static void AddBesideAnAgent(IServiceCollection services)
    {
        // snippet: vault-agent
        services.AddVaultApiXKeyStore(options =>
        {
            options.Address = new Uri("http://127.0.0.1:8100");
            options.AllowHttpOnLoopback = true;
            options.Path = "apps/billing";
            options.Authentication = VaultAuthentication.TokenFromFile("/run/vault/token");
        }).WithCache(TimeSpan.FromMinutes(5));
        // end
    }
}
