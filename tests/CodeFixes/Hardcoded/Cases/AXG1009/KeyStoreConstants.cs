// A key store made of constants: what holds the keys cannot ask for them.
// references: runtime
// fix: keystore
using ApiXGuard.Runtime;

namespace Shop;

class Stores
{
    public IApiXKeyStore Delegating() => new DelegatingApiXKeyStore(async cancellationToken => await Task.FromResult(new ApiXKeys([|"$random40$"|], [|"$random40.2$"|])));
}

class ConstantStore : IApiXKeyStore
{
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => await Task.FromResult([|"$random40$"|]);

    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => await Task.FromResult([|"$random40.2$"|]);

    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => new(await GetApiKeyAsync(cancellationToken), await GetAppKeyAsync(cancellationToken));
}
