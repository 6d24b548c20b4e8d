namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>A store of two made-up keys that counts how often it is asked.</summary>
internal sealed class FixedKeyStore(string apiKey = "made-up-api-key", string appKey = "made-up-app-key") : IApiXKeyCache
{
    private int _reads;
    private int _invalidations;

    public int Reads => _reads;

    public int Invalidations => _invalidations;

    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => (await GetKeysAsync(cancellationToken)).ApiKey;

    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => (await GetKeysAsync(cancellationToken)).AppKey;

    public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _reads);
        return ValueTask.FromResult(new ApiXKeys(apiKey, appKey));
    }

    public void Invalidate() => Interlocked.Increment(ref _invalidations);
}
