// references: runtime
using ApiXGuard.Runtime;

class Orders(HttpClient http, VaultKeyStoreOptions options)
{
    async Task<string> AfterUsing()
    {
        string key;
        using (var store = new VaultApiXKeyStore(http, options))
        {
            key = await store.GetApiKeyAsync();
        }

        return Sign([|key|]);
    }

    ValueTask<string> NotAwaited()
    {
        using var store = new VaultApiXKeyStore(http, options);
        [|return store.GetApiKeyAsync();|]
    }

    async Task<string> AfterDispose()
    {
        var store = new VaultApiXKeyStore(http, options);
        var keys = await store.GetKeysAsync();
        store.Dispose();
        return Sign([|keys|].AppKey);
    }

    async Task<string> StoreItself()
    {
        var store = new VaultApiXKeyStore(http, options);
        Sign(await store.GetApiKeyAsync());
        store.Dispose();
        return Sign(await [|store.GetAppKeyAsync()|]);
    }

    // Twins.
    async Task<string> Within()
    {
        using var store = new VaultApiXKeyStore(http, options);
        var key = await store.GetApiKeyAsync();
        return Sign(key);
    }

    async ValueTask<string> Awaited()
    {
        using var store = new VaultApiXKeyStore(http, options);
        return await store.GetApiKeyAsync();
    }

    async Task<string> DisposedLast()
    {
        var store = new VaultApiXKeyStore(http, options);
        try
        {
            return Sign(await store.GetApiKeyAsync());
        }
        finally
        {
            store.Dispose();
        }
    }

    async Task<string> GivenUp(bool isEmpty)
    {
        var store = new VaultApiXKeyStore(http, options);
        var key = await store.GetApiKeyAsync();
        if (isEmpty)
        {
            store.Dispose();
            return "";
        }

        return Sign(key);
    }

    private static string Sign(string key) => key.Length.ToString();
}
