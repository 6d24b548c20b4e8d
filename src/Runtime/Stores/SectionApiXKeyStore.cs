using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace ApiXGuard.Runtime;

/// <summary>
/// Takes the key of a service from its section of the configuration. A service has an API key, an app key or both; in a pair,
/// <see cref="Missing"/> stands for one that is not set, which <see cref="PartialApiXKeyStore"/> stops.
/// </summary>
/// <param name="section">The section.</param>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class SectionApiXKeyStore(IConfigurationSection section) : IApiXKeyStore
{
    /// <summary>Stands in a pair for the key that a service does not have. No service issues such a key.</summary>
    internal const string Missing = "(not set: ApiXGuard.Runtime)";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConfigurationApiXKeyStore _store = new(section);

    /// <inheritdoc/>
    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => _store.GetApiKeyAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => _store.GetAppKeyAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) =>
        IsSet(section, ConfigurationApiXKeyStore.ApiKeyName) == IsSet(section, ConfigurationApiXKeyStore.AppKeyName) ? await _store.GetKeysAsync(cancellationToken).ConfigureAwait(false)
        : IsSet(section, ConfigurationApiXKeyStore.ApiKeyName) ? new ApiXKeys(await _store.GetApiKeyAsync(cancellationToken).ConfigureAwait(false), Missing)
        : new ApiXKeys(Missing, await _store.GetAppKeyAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Says where it looks, and never a key.</summary>
    public override string ToString() => _store.ToString();

    /// <summary>Tells what is wrong with a section: neither key is set, or one cannot be used.</summary>
    internal static IReadOnlyList<string> Faults(IConfigurationSection section)
    {
        var (apiKey, appKey) = (ConfigurationApiXKeyStore.ApiKeyName, ConfigurationApiXKeyStore.AppKeyName);
        if (!IsSet(section, apiKey) && !IsSet(section, appKey))
            return [$"Neither '{section.Path}:{apiKey}' nor '{section.Path}:{appKey}' is set in the configuration. {ConfigurationApiXKeyStore.WaysToSet(section.Path, apiKey)}"];
        var store = new ConfigurationApiXKeyStore(section);
        return [.. new[] { apiKey, appKey }.Where(name => IsSet(section, name)).Select(store.FaultOf).OfType<string>()];
    }

    private static bool IsSet(IConfigurationSection section, string name) => !string.IsNullOrEmpty(section[name]);
}
