// references: runtime
// What key stores give, whatever the variables are called.
using ApiXGuard.Runtime;
using Microsoft.Extensions.Logging;

class KeyStores(IApiXKeyStore store, ILogger logger)
{
    async Task Leaks(DelegatingApiXKeyStore own, IKeyProvider provider)
    {
        logger.LogInformation("{A}", [|await store.GetApiKeyAsync()|]);
        logger.LogInformation("{A}", [|await store.GetAppKeyAsync().ConfigureAwait(false)|]);
        logger.LogInformation("{A}", [|store.GetAppKeyAsync().AsTask().Result|]);
        logger.LogInformation("{A}", [|store.GetAppKeyAsync().GetAwaiter().GetResult()|]);
        logger.LogInformation("{A}", [|(await own.GetApiKeyAsync()).Trim()|]);
        logger.LogInformation("{A}", [|provider.GetKey()|]);
        var a = await store.GetApiKeyAsync();
        logger.LogInformation("{A}", [|a|]);
        var pair = await store.GetKeysAsync();
        logger.LogInformation("{A} {B}", [|pair.ApiKey|], [|pair.AppKey|]);
        var (b, c) = pair;
        logger.LogInformation("{A} {B}", [|b|], [|c|]);
        var (d, _) = await store.GetKeysAsync();
        logger.LogInformation("{A}", [|d|]);
    }

    async Task Twins()
    {
        // A pair of keys shows none of them.
        logger.LogInformation("{A}", await store.GetKeysAsync());
        var pair = await store.GetKeysAsync();
        logger.LogInformation($"{pair}");
        logger.LogInformation("{A}", Redact.Secret(pair.ApiKey));
        logger.LogInformation("{A}", pair.ApiKey.Length);
        logger.LogInformation("{A}", store);
        logger.LogInformation("{A}", Redact.Header("X-API-Key", pair.ApiKey));
    }
}
