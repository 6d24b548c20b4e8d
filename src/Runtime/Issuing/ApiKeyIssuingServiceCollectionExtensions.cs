using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what issues API keys and knows the issued ones.</summary>
public static class ApiKeyIssuingServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ApiKeyIssuer"/> and, unless another is registered, <see cref="IssuedApiXApplicationDirectory"/> as the
    /// <see cref="IApiXApplicationDirectory"/>. Checked when the host starts. An <see cref="IApiKeyRepository"/> is registered apart.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options; peppers and encryption keys at least.</param>
    public static IServiceCollection AddApiKeyIssuing(this IServiceCollection services, Action<ApiKeyIssuingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ApiKeyIssuingOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ApiKeyIssuingOptions>, ApiKeyIssuingOptionsValidator>());
        services.TryAddSingleton(static provider => new ApiKeyHasher(Options(provider).Peppers));
        services.TryAddSingleton(static provider => new AppKeyProtector(Options(provider).Encryption, Options(provider).EncryptionKeys));
        services.TryAddSingleton(static provider => new ApiKeyIssuer(
            provider.GetRequiredService<IApiKeyRepository>(),
            provider.GetRequiredService<ApiKeyHasher>(),
            provider.GetRequiredService<AppKeyProtector>(),
            Options(provider),
            audit: provider.GetService<IApiXAudit>(),
            clock: provider.GetService<TimeProvider>()));
        services.TryAddSingleton(static provider => new IssuedApiXApplicationDirectory(
            provider.GetRequiredService<IApiKeyRepository>(),
            provider.GetRequiredService<ApiKeyHasher>(),
            provider.GetRequiredService<AppKeyProtector>(),
            Options(provider),
            provider.GetService<IApiXAudit>(),
            provider.GetService<TimeProvider>(),
            provider.GetService<ILogger<IssuedApiXApplicationDirectory>>()));
        services.TryAddSingleton<IApiXApplicationDirectory>(static provider => provider.GetRequiredService<IssuedApiXApplicationDirectory>());
        return services;
    }

    /// <inheritdoc cref="AddApiKeyIssuing(IServiceCollection, Action{ApiKeyIssuingOptions})"/>
    /// <param name="services">The service collection.</param>
    /// <param name="section">
    /// A section with the options by their names. <c>Peppers</c> and <c>EncryptionKeys</c> are lists, each entry with an <c>Id</c> and the
    /// secret as <c>Key</c>, which is read for each use and belongs in user-secrets, the environment or a mounted secret file.
    /// </param>
    /// <param name="configure">Sets more, after the section.</param>
    public static IServiceCollection AddApiKeyIssuing(
        this IServiceCollection services, IConfiguration section, Action<ApiKeyIssuingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddApiKeyIssuing(options =>
        {
            ApiKeyIssuingConfiguration.Read(section, options);
            configure?.Invoke(options);
        });
    }

    /// <summary>Keeps the records of issued keys in memory, for tests and trials: they are gone when the process ends.</summary>
    /// <param name="services">The service collection.</param>
    public static IServiceCollection AddInMemoryApiKeyRepository(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.RemoveAll<IApiKeyRepository>();
        services.AddSingleton<IApiKeyRepository, InMemoryApiKeyRepository>();
        return services;
    }

    private static ApiKeyIssuingOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ApiKeyIssuingOptions>>().Value;
}
