using ApiXGuard.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a cache around a registered key store.</summary>
public static class ApiXKeyCacheBuilderExtensions
{
    /// <summary>Keeps keys in memory for a bounded time; see <see cref="CachingApiXKeyStore"/>.</summary>
    /// <param name="builder">The store's builder.</param>
    /// <param name="lifetime">How long; more than zero, at most a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is outside its range.</exception>
    public static ApiXKeyStoreBuilder WithCache(this ApiXKeyStoreBuilder builder, TimeSpan lifetime) => builder.WithCache(options => options.Lifetime = lifetime);

    /// <summary>Keeps keys in memory for a bounded time; see <see cref="CachingApiXKeyStore"/>.</summary>
    /// <param name="builder">The store's builder.</param>
    /// <param name="configure">Changes the options; <see langword="null"/> for the defaults, five minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static ApiXKeyStoreBuilder WithCache(this ApiXKeyStoreBuilder builder, Action<ApiXKeyCacheOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new ApiXKeyCacheOptions();
        configure?.Invoke(options);
        options.Check();
        return builder.Wrap((services, inner) => new CachingApiXKeyStore(inner, options, services.GetService<TimeProvider>(), services.GetService<IApiXAudit>()));
    }
}
