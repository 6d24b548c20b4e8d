using ApiXGuard.Runtime;
using ApiXGuard.Runtime.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sets up a server that takes signed requests.</summary>
public static class ApiXServerServiceCollectionExtensions
{
    /// <summary>
    /// Sets up a server all of whose endpoints take signed requests only: API-X is the default scheme, and an endpoint that says nothing else asks for it.
    /// <c>AllowAnonymous()</c> opens one. To verify some endpoints among others, take <c>AddAuthentication().AddApiX()</c> and <c>RequireApiX()</c> instead.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options; <see langword="null"/> for strict mode as it comes.</param>
    /// <returns>The authentication builder.</returns>
    public static AuthenticationBuilder AddApiXServer(this IServiceCollection services, Action<ApiXAuthenticationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddAuthorization(options => options.FallbackPolicy ??= new AuthorizationPolicyBuilder().RequireApiX().Build());
        return services.AddAuthentication(ApiXDefaults.AuthenticationScheme).AddApiX(configure);
    }

    /// <summary>Registers the directory of applications.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="directory">Makes the directory.</param>
    public static IServiceCollection AddApiXApplicationDirectory(
        this IServiceCollection services, Func<IServiceProvider, IApiXApplicationDirectory> directory)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(directory);
        services.RemoveAll<IApiXApplicationDirectory>();
        return services.AddSingleton(directory);
    }

    /// <summary>Limits how often applications may call, and how often strangers may fail; past it the answer is 429 with <c>Retry-After</c>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the limits; <see langword="null"/> for those that <see cref="ApiXRateLimitOptions"/> comes with.</param>
    public static IServiceCollection AddApiXRateLimits(this IServiceCollection services, Action<ApiXRateLimitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ApiXRateLimitOptions();
        configure?.Invoke(options);
        options.Validate();
        services.RemoveAll<ApiXRateLimiter>();
        return services.AddSingleton(_ => new ApiXRateLimiter(options));
    }
}
