// references: logging
// generators: logging
using Microsoft.Extensions.Logging;

static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Key {ApiKey} used")]
    internal static partial void KeyUsed(ILogger logger, string [|apiKey|]);

    /// <summary><see cref="TokenIssued"/></summary>
    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Token {token} for {user}, token={token}")]
    internal static partial void TokenIssued(this ILogger logger, string user, string [|token|]);

    private static readonly Action<ILogger, string, Exception?> Defined = LoggerMessage.Define<string>(LogLevel.Information, new EventId(6), "Value {Value}");
    private static readonly Action<ILogger, string, string, Exception?> Both = LoggerMessage.Define<string, string>(LogLevel.Information, new EventId(7), "User {User}, value={Value}");
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("Value {Value}");

    static void Leaks(ILogger logger, string password, string user, string given)
    {
        KeyUsed(logger, [|password|]);
        KeyUsed(apiKey: given, logger: logger);
        logger.TokenIssued(user, [|password|]);
        Defined(logger, [|password|], null);
        Both(logger, user, [|password|], null);
        Both.Invoke(logger, user, [|password|], null);
        using (Scope(logger, [|password|]))
            KeyUsed(logger, [|password|]);
    }
}
