using ApiXGuard.Runtime;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Signs what an HTTP client sends.</summary>
public static class ApiXSigningHttpClientBuilderExtensions
{
    /// <summary>
    /// Signs each request of this client with the keys of the registered <see cref="IApiXKeyStore"/>. The signing handler stands innermost,
    /// right around the primary handler, wherever this call stands: handlers that retry sign anew, and the client's loggers never see signed
    /// headers. Redirects are not followed. A registered <see cref="TimeProvider"/>, <see cref="INonceSource"/> and <see cref="IApiXAudit"/> are used.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="configure">How to sign and send.</param>
    public static IHttpClientBuilder AddApiXSigning(this IHttpClientBuilder builder, Action<ApiXSigningOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<ApiXSigningOptions>(builder.Name);
        if (configure is not null)
            options.Configure(configure);

        // After all that configures the client, so that these have the last word.
        builder.Services.PostConfigure<HttpClientFactoryOptions>(builder.Name, factory =>
        {
            // For headers of these names that the caller set. What is signed needs more: the factory's logger hands unredacted values to loggers
            // that take structured state.
            var redacted = factory.ShouldRedactHeaderValue;
            factory.ShouldRedactHeaderValue = name => Redact.IsSecretHeader(name) || redacted(name);
            factory.HttpMessageHandlerBuilderActions.Add(AddSigning);
        });
        return builder;
    }

    private static void AddSigning(HttpMessageHandlerBuilder handlers)
    {
        if (handlers.PrimaryHandler is ApiXSigningHandler)
            return;
        var services = handlers.Services;
        var options = services.GetRequiredService<IOptionsMonitor<ApiXSigningOptions>>().Get(handlers.Name);
        var store = services.GetService<IApiXKeyStore>()
            ?? throw new InvalidOperationException($"The HTTP client '{handlers.Name}' signs its requests, and no {nameof(IApiXKeyStore)} is registered. Call AddApiXKeyStore.");
        var signer = new ApiXRequestSigner(
            store,
            options,
            services.GetService<TimeProvider>(),
            services.GetService<INonceSource>(),
            services.GetService<IApiXAudit>());
        handlers.PrimaryHandler = new ApiXSigningHandler(signer, options) { InnerHandler = handlers.PrimaryHandler };
    }
}
