using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Samples.Recipes;

/// <summary>Google Secret Manager, one secret with both keys as JSON.</summary>
public static class GoogleSecretManagerRecipe
{
    private const string SecretVersion = "projects/my-project/secrets/billing-api-x/versions/latest";

    // snippet: google
    /// <param name="services">The service collection.</param>
    /// <param name="accessSecretVersion">Gives the bytes of a secret's version by its resource name.</param>
    public static ApiXKeyStoreBuilder AddGoogleKeyStore(
        this IServiceCollection services, Func<IServiceProvider, string, CancellationToken, Task<ReadOnlyMemory<byte>>> accessSecretVersion) =>
        services.AddApiXKeyStore(async (provider, cancellationToken) =>
            ApiXKeyJson.Read((await accessSecretVersion(provider, SecretVersion, cancellationToken)).Span, "the Google secret 'billing-api-x'"))
            .WithCache(TimeSpan.FromMinutes(5));
    // end
}
