// references: logging, runtime
// fix: redact
using ApiXGuard.Runtime;
using Microsoft.Extensions.Logging;

class Redacted(ILogger logger, IApiXKeyStore store)
{
    async Task Leaks(string password, string user, char[] secret, Exception exception, HttpRequestMessage request)
    {
        logger.LogInformation("{User} has {Password}", user, [|password|]);
        logger.LogInformation($"Password {[|password|],20} of {user}");
        logger.LogInformation("Password " + [|password|]);
        logger.LogInformation("Key {Key}", [|await store.GetApiKeyAsync()|]);
        logger.LogError(exception, [|password|]);
        logger.LogInformation("{Header}", [|request.Headers.Authorization|]);
        logger.LogInformation("{A} {B}", [|password|], [|password|] + user);
    }
}
