// references: logging, runtime
// Redacted in place of being left out, where that would do less.
using ApiXGuard.Runtime;
using Microsoft.Extensions.Logging;

class StandIn(ILogger logger, IApiXKeyStore store)
{
    async Task Leaks(string password, string user, Exception exception)
    {
        logger.LogInformation("{User} has {Password}", user, [|password|]);
        logger.LogInformation("Key {Key}", [|await store.GetApiKeyAsync()|]);
        logger.LogError(exception, [|password|]);
    }
}
