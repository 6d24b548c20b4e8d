using ApiXGuard.Runtime;
using Microsoft.Extensions.Logging;

class Redacted(ILogger logger)
{
    void Leaks(string password, string user, HttpRequestMessage request)
    {
        logger.LogInformation("{User} has {Password}", user, Redact.Secret(password));
        logger.LogInformation($"Password {Redact.Secret(password),20} of {user}");
        logger.LogInformation("Password " + Redact.Secret(password));
        logger.LogInformation("{Header}", Redact.Mark);
        logger.LogInformation("{A} {B}", Redact.Secret(password), Redact.Secret(password) + user);
    }
}
