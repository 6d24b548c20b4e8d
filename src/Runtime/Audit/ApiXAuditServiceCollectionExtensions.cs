using System.Diagnostics.Metrics;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the audit log.</summary>
public static class ApiXAuditServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ApiXAuditLog"/> as the <see cref="IApiXAudit"/> unless there is one already. Call it as often as you like: each
    /// call adds its options.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options; <see langword="null"/> for the defaults.</param>
    /// <returns>The service collection.</returns>
    public static IServiceCollection AddApiXAudit(this IServiceCollection services, Action<ApiXAuditOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddMetrics();
        if (configure is not null)
            services.Configure(configure);
        services.TryAddSingleton(provider => new ApiXAuditLog(
            provider.GetRequiredService<ILogger<ApiXAuditLog>>(),
            provider.GetRequiredService<IMeterFactory>(),
            provider.GetRequiredService<IOptions<ApiXAuditOptions>>().Value,
            SinksOf(provider),
            provider.GetService<TimeProvider>()));
        services.TryAddSingleton<IApiXAudit>(provider => provider.GetRequiredService<ApiXAuditLog>());
        return services;
    }

    // Asked for when there is the first alert: a sink may need a key store that needs the audit log.
    private static IEnumerable<IApiXAlertSink> SinksOf(IServiceProvider provider)
    {
        foreach (var sink in provider.GetServices<IApiXAlertSink>())
            yield return sink;
    }
}
