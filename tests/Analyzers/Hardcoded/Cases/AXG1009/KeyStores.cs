// Key stores made of constants.
// references: runtime
using ApiXGuard.Runtime;

class KeyStores
{
    private const string Key = [|"orders-2024"|];

    void Made(Func<CancellationToken, ValueTask<ApiXKeys>> vault, string apiKey, string appKey)
    {
        new ApiXKeys([|"orders-api"|], [|"orders-app"|]);
        new ApiXKeys(apiKey, Key);
        new DelegatingApiXKeyStore(_ => new ValueTask<ApiXKeys>(new ApiXKeys(apiKey, [|"orders-2023"|])));
        new DelegatingApiXKeyStore(_ => ValueTask.FromResult([|"orders-2022"|]), _ => new ValueTask<string>([|"orders-2021"|]));
        new DelegatingKeyProvider(() => [|"orders-2020"|]);
        new DelegatingApiXKeyStore(vault);
        new ApiXKeys(apiKey, appKey);
        new DelegatingApiXKeyStore(_ => ValueTask.FromResult(apiKey), _ => new ValueTask<string>(appKey));
        DelegatingKeyProvider.FromEnvironment("ORDERS_KEY");
    }

    sealed class ConstantStore(string apiKey) : IApiXKeyStore
    {
        public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => new(apiKey);
        public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => new([|"orders-2019"|]);
        public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
        {
            return ValueTask.FromResult(new ApiXKeys(apiKey, [|"orders-2018"|]));
        }

        public string Name => "orders";
    }

    sealed class AsyncStore : IApiXKeyStore
    {
        public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return [|"orders-2017"|];
        }

        public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => await File.ReadAllTextAsync("/run/secrets/app-key", cancellationToken);
        public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => new(await GetApiKeyAsync(cancellationToken), await GetAppKeyAsync(cancellationToken));
    }

    sealed class NoStore
    {
        public string GetAppKeyAsync() => "orders";
    }
}
