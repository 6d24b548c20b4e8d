using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime;

/// <summary>Guards a key store with a second factor.</summary>
public static class SecondFactorKeyStoreBuilderExtensions
{
    /// <summary>Asks the registered <see cref="ISecondFactor"/> before the store as it stands gives out keys.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options; <see langword="null"/> for the defaults.</param>
    /// <returns>The builder.</returns>
    public static ApiXKeyStoreBuilder WithSecondFactor(this ApiXKeyStoreBuilder builder, Action<SecondFactorOptions>? configure = null) =>
        Wrap(builder, services => services.GetRequiredService<ISecondFactor>(), configure, disposeFactor: false);

    /// <summary>Asks a factor of your own before the store as it stands gives out keys. The factor is disposed together with the store.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factor">Makes the factor.</param>
    /// <param name="configure">Sets the options; <see langword="null"/> for the defaults.</param>
    /// <returns>The builder.</returns>
    public static ApiXKeyStoreBuilder WithSecondFactor(
        this ApiXKeyStoreBuilder builder,
        Func<IServiceProvider, ISecondFactor> factor,
        Action<SecondFactorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return Wrap(builder, factor, configure, disposeFactor: true);
    }

    private static ApiXKeyStoreBuilder Wrap(
        ApiXKeyStoreBuilder builder,
        Func<IServiceProvider, ISecondFactor> factor,
        Action<SecondFactorOptions>? configure,
        bool disposeFactor)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new SecondFactorOptions();
        configure?.Invoke(options);
        return builder.Wrap((services, store) => new SecondFactorApiXKeyStore(
            store,
            factor(services),
            options,
            services.GetService<IApiXAudit>(),
            services.GetService<TimeProvider>(),
            disposeFactor));
    }
}
