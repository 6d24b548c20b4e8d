using Microsoft.Extensions.Logging;

static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Key used")]
    internal static partial void KeyUsed(ILogger logger);

    /// <summary><see cref="TokenIssued"/></summary>
    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Token for {user}")]
    internal static partial void TokenIssued(this ILogger logger, string user);

    private static readonly Action<ILogger, Exception?> Defined = LoggerMessage.Define(LogLevel.Information, new EventId(6), "Value");
    private static readonly Action<ILogger, string, Exception?> Both = LoggerMessage.Define<string>(LogLevel.Information, new EventId(7), "User {User}");
    private static readonly Func<ILogger, IDisposable?> Scope = LoggerMessage.DefineScope("Value");

    static void Leaks(ILogger logger, string password, string user, string given)
    {
        KeyUsed(logger);
        KeyUsed(logger: logger);
        logger.TokenIssued(user);
        Defined(logger, null);
        Both(logger, user, null);
        Both.Invoke(logger, user, null);
        using (Scope(logger))
            KeyUsed(logger);
    }
}
