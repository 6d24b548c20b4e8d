using ApiXGuard.Runtime;
using ApiXGuard.Runtime.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the authentication of signed requests.</summary>
public static class ApiXAuthenticationBuilderExtensions
{
    /// <summary>
    /// Adds the scheme <see cref="ApiXDefaults.AuthenticationScheme"/>, the policy <see cref="ApiXDefaults.PolicyName"/> and what they need: a replay cache in memory
    /// and an access level evaluator, unless others are registered. An <see cref="IApiXApplicationDirectory"/> is still to be registered; the application says
    /// so at start where it is missing.
    /// </summary>
    /// <param name="builder">The authentication builder.</param>
    /// <param name="configure">Sets the options; <see langword="null"/> for strict mode as it comes.</param>
    public static AuthenticationBuilder AddApiX(this AuthenticationBuilder builder, Action<ApiXAuthenticationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IReplayCache>(provider => new InMemoryReplayCache(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(MakeVerifier);
        services.TryAddSingleton<IApiXAccessLevelEvaluator, ApiXAccessLevelEvaluator>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, ApiXEndpointAuthorizationHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ApiXStartCheck>());
        services.AddAuthorization(options => options.AddPolicy(ApiXDefaults.PolicyName, policy => policy.RequireApiX()));
        return builder.AddScheme<ApiXAuthenticationOptions, ApiXAuthenticationHandler>(ApiXDefaults.AuthenticationScheme, configure);
    }

    private static ApiXRequestVerifier MakeVerifier(IServiceProvider provider)
    {
        var directory = provider.GetService<IApiXApplicationDirectory>() ?? throw new InvalidOperationException(
            $"No {nameof(IApiXApplicationDirectory)} is registered, so no application is known: call services.AddApiXApplicationDirectory(…).");
        return new ApiXRequestVerifier(
            directory,
            provider.GetRequiredService<IReplayCache>(),
            provider.GetRequiredService<IOptionsMonitor<ApiXAuthenticationOptions>>().Get(ApiXDefaults.AuthenticationScheme).Verification,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<IApiXAudit>(),
            provider.GetService<ILogger<ApiXRequestVerifier>>());
    }
}
