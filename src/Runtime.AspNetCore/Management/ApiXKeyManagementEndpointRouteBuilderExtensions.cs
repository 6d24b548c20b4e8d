using ApiXGuard.Runtime;
using ApiXGuard.Runtime.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints that manage issued keys.</summary>
public static class ApiXKeyManagementEndpointRouteBuilderExtensions
{
    // Routing sends a request without a content type to whatever takes any, such as an application's fallback route: an optional body needs it.
    private const string AnyContentType = "*/*";

    private const string HowToCall =
        "The request is signed (headers X-API-Key, X-Signature, X-Signature-Nonce, Date), comes over HTTPS, and its application has the access level Admin.";

    private const string LogCategory = "ApiXGuard.Runtime.AspNetCore.KeyManagement";

    /// <summary>
    /// Maps endpoints to issue, list, look at, rotate and revoke keys. They take signed requests of requestors with the access level
    /// <see cref="AccessLevel.Admin"/>, which the registered <see cref="IApiXAccessLevelEvaluator"/> gives (the default one to nobody). A key is shown
    /// by the answer that issues it and never again.
    /// </summary>
    /// <param name="endpoints">The route builder of an application with <c>AddApiX</c> or <c>AddApiXServer</c>, and <c>AddApiKeyIssuing</c>.</param>
    /// <param name="prefix">The path before all of them.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The group, for more conventions. One that opens it to anonymous callers is refused.</returns>
    /// <exception cref="InvalidOperationException">Authentication of signed requests, or issuing, is not registered: the endpoints would stand open, or do nothing.</exception>
    /// <exception cref="ArgumentException">An option is not in its range.</exception>
    public static RouteGroupBuilder MapApiXKeyManagement(
        this IEndpointRouteBuilder endpoints, string prefix = "/api-keys", Action<ApiXKeyManagementOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var options = new ApiXKeyManagementOptions();
        configure?.Invoke(options);
        if (options.RequestsPerMinute < 1)
            throw new ArgumentException($"{nameof(ApiXKeyManagementOptions)}.{nameof(options.RequestsPerMinute)} is at least 1.", nameof(configure));
        var services = endpoints.ServiceProvider;
        Require<ApiXRequestVerifier>(services, "signed requests are not authenticated: call services.AddApiXServer(), or AddAuthentication().AddApiX()");
        Require<ApiKeyIssuer>(services, "nothing issues keys: call services.AddApiKeyIssuing(…)");

        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory);
        var handlers = new ApiKeyManagementHandlers(
            services.GetRequiredService<ApiKeyIssuer>(), services.GetService<TimeProvider>() ?? TimeProvider.System, logger);
        var group = endpoints.MapGroup(prefix).RequireApiX(MethodCharacteristic.Internal).WithTags(options.Tag);
        if (options.RequiredScope is { } scope)
            group.RequireApiXScope(scope);
        group.AddEndpointFilter(new ApiKeyManagementFilter(MakeLimiter(options, services), logger));
        ((IEndpointConventionBuilder)group).Finally(RefuseAnonymous);
        Map(group, handlers);
        return group;
    }

    private static void Map(RouteGroupBuilder group, ApiKeyManagementHandlers handlers)
    {
        Describe(group.MapPost("", (Delegate)handlers.IssueAsync), "IssueApiKey", "Issues a key.", "Answers with both keys, which are shown this once.")
            .Accepts<ApiKeyIssueBody>("application/json")
            .Produces<IssuedApiKeyView>(StatusCodes.Status201Created)
            .ProducesValidationProblem()
            .RequireApiXJsonBody();
        Describe(group.MapGet("", handlers.ListAsync), "ListApiKeys", "Lists keys by creation, page by page.", "Shows what is kept of keys and never a key.")
            .Produces<ApiKeyListView>()
            .Produces<ApiXErrorView>(StatusCodes.Status400BadRequest)
            .WithApiXQueryParameter("limit", ApiKeyManagementHandlers.IsLimit)
            .WithApiXQueryParameter("after", ApiKeyManagementHandlers.IsCursor)
            .WithApiXQueryParameter("owner", ApiKeyManagementHandlers.IsOwner);
        Describe(group.MapGet("{id}", handlers.GetAsync), "GetApiKey", "Shows what is kept of a key.", "Never shows the key.")
            .Produces<ApiKeyView>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        Describe(
                group.MapPost("{id}/rotate", handlers.RotateAsync),
                "RotateApiKey",
                "Issues a successor of a key.",
                "Answers with both new keys, which are shown this once. The older key works until the overlap ends. Of two calls at once, one succeeds.")
            .Accepts<ApiKeyRotateBody>(isOptional: true, "application/json", AnyContentType)
            .Produces<IssuedApiKeyView>(StatusCodes.Status201Created)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        Describe(
                group.MapPost("{id}/revoke", handlers.RevokeAsync),
                "RevokeApiKey",
                "Revokes a key at once and for good.",
                "A key that is revoked already stays as it was first revoked.")
            .Accepts<ApiKeyRevokeBody>(isOptional: true, "application/json", AnyContentType)
            .Produces<ApiKeyView>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary, string description) => endpoint
        .WithName(name)
        .WithSummary(summary)
        .WithDescription($"{description} {HowToCall}")
        .Produces<ApiXErrorView>(StatusCodes.Status401Unauthorized)
        .Produces<ApiXErrorView>(StatusCodes.Status403Forbidden)
        .Produces<ApiXErrorView>(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static void Require<T>(IServiceProvider services, string what)
    {
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(T)) != true)
            throw new InvalidOperationException($"The endpoints that manage API keys are not mapped: {what}.");
    }

    private static ApiXRateLimiter MakeLimiter(ApiXKeyManagementOptions options, IServiceProvider services)
    {
        var limiter = new ApiXRateLimiter(new ApiXRateLimitOptions { RequestsPerApplication = options.RequestsPerMinute });
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(limiter.Dispose);
        return limiter;
    }

    private static void RefuseAnonymous(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IAllowAnonymous>().Any())
        {
            throw new InvalidOperationException(
                $"The endpoint '{endpoint.DisplayName}' manages API keys and is opened to anonymous callers. Take AllowAnonymous() away.");
        }
    }
}
