using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the API-X client.</summary>
public static class ApiXClientServiceCollectionExtensions
{
    private const string DefaultName = "ApiX";

    /// <summary>
    /// Registers an <see cref="ApiXClient"/> that signs with the keys of the registered <see cref="IApiXKeyStore"/>. With a name it is registered under
    /// that name as a key; the first one is also given to who asks for none.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The client's name, and that of its HTTP client; by default <c>ApiX</c>.</param>
    /// <param name="configure">How to sign and send.</param>
    /// <returns>The builder of its HTTP client, for timeouts and handlers that retry, say.</returns>
    public static IHttpClientBuilder AddApiXClient(this IServiceCollection services, string? name = null, Action<ApiXSigningOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var httpName = name ?? DefaultName;
        if (name is not null)
            services.TryAddKeyedSingleton(name, (provider, _) => Create(provider, httpName));
        services.TryAddSingleton(provider => Create(provider, httpName));
        return services.AddHttpClient(httpName)
            .ConfigureHttpClient(static http => http.MaxResponseContentBufferSize = ApiXClient.MaxResponseSize)
            .ConfigurePrimaryHttpMessageHandler(static () => ApiXClient.CreateHandler())
            .AddApiXSigning(configure);
    }

    private static ApiXClient Create(IServiceProvider provider, string name) =>
        new(provider.GetRequiredService<IHttpClientFactory>(), name, provider.GetService<TimeProvider>());
}
