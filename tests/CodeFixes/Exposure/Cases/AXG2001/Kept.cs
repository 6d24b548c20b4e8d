// references: logging
// no-fix: remove, redact
// What would do less, or something else, without the secret.
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;

class Kept(ILogger logger, Queue<string> secrets)
{
    async Task Leaks(string password, string user, Exception exception, string format)
    {
        logger.LogInformation("Key {Key}", [|await GetApiKeyAsync()|]);
        logger.LogInformation("Key {Key}", [|RequestPassword()|]);
        // The exception is worth its line.
        logger.LogError(exception, [|password|]);
        logger.Log(LogLevel.Information, new EventId(7), [|password|], exception, (state, _) => state);
        // What the template says is not known.
        logger.LogInformation(format, [|password|]);
    }

    Task<string> GetApiKeyAsync() => Task.FromResult(secrets.Dequeue());

    string RequestPassword() => secrets.Dequeue();
}

[EventSource(Name = "Shop")]
class Events : EventSource
{
    // The event's schema counts its values.
    [Event(1)]
    public void SignedIn(string user, string password) => WriteEvent(1, user, [|password|]);
}
