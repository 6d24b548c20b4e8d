// references: logging
// generators: logging
// no-fix: remove
// A caller that does more, a delegate of the method, a message that says nothing else, and a value that others give, too.
using Microsoft.Extensions.Logging;

static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Key {ApiKey} used")]
    static partial void KeyUsed(ILogger logger, string [|apiKey|]);

    [LoggerMessage(2, LogLevel.Information, "Token {AccessToken} used")]
    static partial void TokenUsed(ILogger logger, string [|accessToken|]);

    [LoggerMessage(3, LogLevel.Information, "{Password}")]
    static partial void Password(ILogger logger, string [|password|]);

    [LoggerMessage(4, LogLevel.Information, "Value {Value}")]
    static partial void ValueRead(ILogger logger, string value);

    private static readonly Action<ILogger, string, Exception?> Defined = LoggerMessage.Define<string>(LogLevel.Information, new EventId(6), "Value {Value}");

    static void Leaks(ILogger logger, string password, string user, Queue<string> keys)
    {
        KeyUsed(logger, keys.Dequeue());
        Action<ILogger, string> used = TokenUsed;
        used(logger, user);
        ValueRead(logger, [|password|]);
        Defined(logger, [|password|], null);
        Defined(logger, user, null);
    }
}
