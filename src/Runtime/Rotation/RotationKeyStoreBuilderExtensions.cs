using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime;

/// <summary>Lets a key store rotate.</summary>
public static class RotationKeyStoreBuilderExtensions
{
    /// <summary>
    /// Puts a <see cref="RotatingApiXKeyStore"/> around the store as it stands, and registers it under its own type too, for those who want
    /// the previous keys.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options; <see langword="null"/> for the defaults.</param>
    /// <returns>The builder.</returns>
    public static ApiXKeyStoreBuilder WithRotation(this ApiXKeyStoreBuilder builder, Action<RotationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new RotationOptions();
        configure?.Invoke(options);

        builder.Services.AddSingleton<Holder>();
        builder.Services.AddSingleton(services =>
        {
            // Building the whole store builds this layer of it.
            _ = services.GetRequiredService<IApiXKeyStore>();
            return services.GetRequiredService<Holder>().Store
                ?? throw new InvalidOperationException("The registered key store was replaced by one without rotation.");
        });
        return builder.Wrap((services, store) => services.GetRequiredService<Holder>().Store = new RotatingApiXKeyStore(
            store,
            options,
            services.GetService<IApiXAudit>(),
            services.GetService<ILogger<RotatingApiXKeyStore>>(),
            services.GetService<TimeProvider>()));
    }

    private sealed class Holder
    {
        internal RotatingApiXKeyStore? Store { get; set; }
    }
}
