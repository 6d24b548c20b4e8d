namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>A store that does what a test wants.</summary>
internal sealed class DelegateKeyStore(Func<CancellationToken, ValueTask<ApiXKeys>> keys) : IApiXKeyStore
{
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => (await keys(cancellationToken)).ApiKey;

    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => (await keys(cancellationToken)).AppKey;

    public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => keys(cancellationToken);
}
