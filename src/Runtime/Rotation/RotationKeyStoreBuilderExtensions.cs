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

        // Under the name of the store, where it has one; a singleton without a key else.
        var name = builder.Name;
        builder.Services.AddKeyedSingleton<Holder>(name);
        builder.Services.AddKeyedSingleton(name, (services, _) =>
        {
            // Building the whole store builds this layer of it.
            _ = services.GetRequiredKeyedService<IApiXKeyStore>(name);
            return services.GetRequiredKeyedService<Holder>(name).Store
                ?? throw new InvalidOperationException("The registered key store was replaced by one without rotation.");
        });
        return builder.Wrap((services, store) => services.GetRequiredKeyedService<Holder>(name).Store = new RotatingApiXKeyStore(
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
