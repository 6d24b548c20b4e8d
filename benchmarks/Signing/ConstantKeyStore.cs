using ApiXGuard.Runtime;

namespace ApiXGuard.Benchmarks.Signing;

/// <summary>Made-up keys, given at once: what a store costs is not measured here.</summary>
internal sealed class ConstantKeyStore(string apiKey, string appKey) : IApiXKeyStore
{
    private readonly ApiXKeys _keys = new(apiKey, appKey);

    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_keys.ApiKey);

    public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_keys.AppKey);

    public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_keys);
}
