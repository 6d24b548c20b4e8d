// references: logging, runtime
// fix: redact
using Microsoft.Extensions.Logging;

class Redacted(ILogger logger)
{
    void Leaks(string password, string user, HttpRequestMessage request)
    {
        logger.LogInformation("{User} has {Password}", user, [|password|]);
        logger.LogInformation($"Password {[|password|],20} of {user}");
        logger.LogInformation("Password " + [|password|]);
        logger.LogInformation("{Header}", [|request.Headers.Authorization|]);
        logger.LogInformation("{A} {B}", [|password|], [|password|] + user);
    }
}
