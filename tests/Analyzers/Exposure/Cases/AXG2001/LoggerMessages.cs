// references: logging, compliance
// generators: logging
// [LoggerMessage] methods at their definition and at their calls, and LoggerMessage.Define.
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Logging;

[AttributeUsage(AttributeTargets.Parameter)]
class PrivateDataAttribute() : DataClassificationAttribute(new DataClassification("Shop", "Private"));

static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Key {ApiKey} used")]
    static partial void KeyUsed(ILogger logger, string [|apiKey|]);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Token {token} for {user}")]
    static partial void TokenIssued(ILogger logger, string user, string [|token|]);

    [LoggerMessage(3, LogLevel.Information, "Value {Value}")]
    static partial void ValueRead(ILogger logger, string value);

    [LoggerMessage(4, LogLevel.Information, "Secret {Secret}")]
    static partial void Classified(ILogger logger, [PrivateData] string secret);

    [LoggerMessage(5, LogLevel.Information, "Password of {User} changed")]
    static partial void PasswordChanged(ILogger logger, string user);

    [LoggerMessage(6, LogLevel.Information, "Key {KeyId} used {Count} times")]
    static partial void Counted(ILogger logger, string keyId, int count);

    private static readonly Action<ILogger, string, Exception?> Defined = LoggerMessage.Define<string>(LogLevel.Information, new EventId(6), "Value {Value}");
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("Value {Value}");

    static void Leaks(ILogger logger, string password, string user)
    {
        ValueRead(logger, [|password|]);
        ValueRead(logger, $"{user}/{[|password|]}");
        Messages.ValueRead(value: [|password|], logger: logger);
        Defined(logger, [|password|], null);
        using (Scope(logger, [|password|]))
            KeyUsed(logger, [|password|]);
    }

    static void Twins(ILogger logger, string password, string user)
    {
        ValueRead(logger, user);
        Classified(logger, password);
        PasswordChanged(logger, user);
        Counted(logger, user, password.Length);
        Defined(logger, user, null);
        using (Scope(logger, user))
            PasswordChanged(logger, nameof(password));
    }
}
