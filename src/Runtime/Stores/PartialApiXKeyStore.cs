using System.Diagnostics;

namespace ApiXGuard.Runtime;

/// <summary>
/// Stands around the layers of a named store and lets no <see cref="SectionApiXKeyStore.Missing"/> out: whoever asks for a key that the service
/// does not have is told. Disposes the store it wraps.
/// </summary>
/// <param name="inner">The outermost layer.</param>
/// <param name="section">Where the keys are set.</param>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class PartialApiXKeyStore(IApiXKeyStore inner, string section) : IApiXKeyCache, IDisposable, IAsyncDisposable
{
    private int _disposed;

    /// <inheritdoc/>
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) =>
        Check(await inner.GetApiKeyAsync(cancellationToken).ConfigureAwait(false), KeyText.ApiKey, ConfigurationApiXKeyStore.ApiKeyName);

    /// <inheritdoc/>
    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) =>
        Check(await inner.GetAppKeyAsync(cancellationToken).ConfigureAwait(false), KeyText.AppKey, ConfigurationApiXKeyStore.AppKeyName);

    /// <inheritdoc/>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        var keys = await inner.GetKeysAsync(cancellationToken).ConfigureAwait(false);
        Check(keys.ApiKey, KeyText.ApiKey, ConfigurationApiXKeyStore.ApiKeyName);
        Check(keys.AppKey, KeyText.AppKey, ConfigurationApiXKeyStore.AppKeyName);
        return keys;
    }

    /// <inheritdoc/>
    public void Invalidate() => InnerStore.Invalidate(inner);

    /// <summary>Disposes the inner store, once.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            InnerStore.Dispose(inner);
    }

    /// <summary>Disposes the inner store, once.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _disposed, 1) == 0 ? InnerStore.DisposeAsync(inner) : default;

    /// <summary>Says what it wraps, and never a key.</summary>
    public override string ToString() => $"{inner}";

    private string Check(string key, string kind, string name) => key == SectionApiXKeyStore.Missing
        ? throw new ApiXKeyStoreException($"The {kind} at '{section}:{name}' in the configuration is missing or empty. {ConfigurationApiXKeyStore.WaysToSet(section, name)}")
        : key;
}
