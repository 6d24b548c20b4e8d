using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Samples.Recipes;

/// <summary>AWS Secrets Manager, one secret with both keys as JSON.</summary>
public static class AwsSecretsManagerRecipe
{
    // snippet: aws
    /// <param name="services">The service collection.</param>
    /// <param name="getSecretString">Gives a secret's current text by its name.</param>
    public static ApiXKeyStoreBuilder AddAwsKeyStore(
        this IServiceCollection services, Func<IServiceProvider, string, CancellationToken, Task<string>> getSecretString) =>
        services.AddApiXKeyStore(async (provider, cancellationToken) =>
            ApiXKeyJson.Read(await getSecretString(provider, "prod/billing/api-x", cancellationToken), "the AWS secret 'prod/billing/api-x'"))
            .WithCache(TimeSpan.FromMinutes(5));
    // end
}
