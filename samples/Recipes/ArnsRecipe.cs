using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Samples.Recipes;

/// <summary>Always request, never store.</summary>
public static class ArnsRecipe
{
    /// <summary>What stands for any client of a secret manager.</summary>
    public interface ISecretManager
    {
        Task<string> ReadAsync(string name, CancellationToken cancellationToken);
    }

    public static ApiXKeyStoreBuilder Add(IServiceCollection services)
    {
        // snippet: arns
        return services.AddApiXKeyStore(async (provider, cancellationToken) =>
        {
            var manager = provider.GetRequiredService<ISecretManager>();
            var json = await manager.ReadAsync("billing/api-x", cancellationToken);
            return ApiXKeyJson.Read(json, "the secret 'billing/api-x'");
        });
        // end
    }

    public static ApiXKeyStoreBuilder AddWithCache(IServiceCollection services)
    {
        var builder = Add(services);
        // snippet: cache
        builder.WithCache(options =>
        {
            options.Lifetime = TimeSpan.FromMinutes(5);
            options.GraceAfterFailure = TimeSpan.FromMinutes(10);
        });
        // end
        return builder;
    }
}
