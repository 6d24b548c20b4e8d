using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime;

/// <summary>Puts the audit around a key store.</summary>
public static class ApiXAuditKeyStoreBuilderExtensions
{
    /// <summary>Records each read of the store as it stands, with <see cref="IApiXAudit"/>; registers the audit log if there is none.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">What the events call the store; safe to log, not empty.</param>
    /// <returns>The builder.</returns>
    public static ApiXKeyStoreBuilder WithAudit(this ApiXKeyStoreBuilder builder, string name = "keys")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        builder.Services.AddApiXAudit();
        return builder.Wrap((services, store) => new AuditingApiXKeyStore(store, services.GetRequiredService<IApiXAudit>(), name));
    }
}
