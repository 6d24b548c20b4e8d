using ApiXGuard.Runtime;
using Microsoft.Extensions.Logging;

class StandIn(ILogger logger, IApiXKeyStore store)
{
    async Task Leaks(string password, string user, Exception exception)
    {
        logger.LogInformation("{User}", user);
        logger.LogInformation("Key {Key}", Redact.Secret(await store.GetApiKeyAsync()));
        logger.LogError(exception, Redact.Secret(password));
    }
}
