using System.Diagnostics;

namespace ApiXGuard.Runtime;

/// <summary>
/// Always request, never store (ARNS): asks a delegate at each read and keeps nothing. The way to any vault or manager that has a client
/// library; put a <see cref="CachingApiXKeyStore"/> around it where a read costs time or money. As thread-safe as the delegate.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class DelegatingApiXKeyStore : IApiXKeyStore
{
    private const string Place = "the key store's delegate";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Func<CancellationToken, ValueTask<ApiXKeys>>? _keys;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Func<CancellationToken, ValueTask<string>>? _apiKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Func<CancellationToken, ValueTask<string>>? _appKey;

    /// <summary>Makes a store on a delegate that gives both keys at once.</summary>
    /// <param name="keys">
    /// Gives the keys; called at each read, perhaps by several callers at once. What it throws, other than a cancellation, becomes the inner
    /// exception of an <see cref="ApiXKeyStoreException"/>: its message should hold no key.
    /// </param>
    public DelegatingApiXKeyStore(Func<CancellationToken, ValueTask<ApiXKeys>> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _keys = keys;
    }

    /// <summary>Makes a store on two delegates, one for each key. A change of both keys between two reads is not noticed: give one delegate where both are rotated.</summary>
    /// <param name="apiKey">Gives the API key.</param>
    /// <param name="appKey">Gives the app key.</param>
    public DelegatingApiXKeyStore(Func<CancellationToken, ValueTask<string>> apiKey, Func<CancellationToken, ValueTask<string>> appKey)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        ArgumentNullException.ThrowIfNull(appKey);
        _apiKey = apiKey;
        _appKey = appKey;
    }

    /// <inheritdoc/>
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) =>
        _apiKey is null
            ? (await GetKeysAsync(cancellationToken).ConfigureAwait(false)).ApiKey
            : KeyText.Require(await AskAsync(_apiKey, cancellationToken).ConfigureAwait(false), KeyText.ApiKey, Place);

    /// <inheritdoc/>
    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) =>
        _appKey is null
            ? (await GetKeysAsync(cancellationToken).ConfigureAwait(false)).AppKey
            : KeyText.Require(await AskAsync(_appKey, cancellationToken).ConfigureAwait(false), KeyText.AppKey, Place);

    /// <inheritdoc/>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) =>
        _keys is null
            ? new ApiXKeys(await GetApiKeyAsync(cancellationToken).ConfigureAwait(false), await GetAppKeyAsync(cancellationToken).ConfigureAwait(false))
            : KeyText.Require(await AskAsync(_keys, cancellationToken).ConfigureAwait(false), Place);

    /// <summary>Says what it is, and never a key.</summary>
    public override string ToString() => nameof(DelegatingApiXKeyStore);

    private static async ValueTask<T?> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await ask(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not ApiXKeyStoreException && !(error is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new ApiXKeyStoreException($"The key store's delegate failed with {error.GetType().Name}.", error);
        }
    }
}
