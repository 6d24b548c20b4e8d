using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime;

// Event ids are a contract with whoever filters logs by them: 1001 and up in the order of ApiXAuditKind, never reused.
public sealed partial class ApiXAuditLog
{
    private const string Details = "subject {Subject}, reason {Reason}, origin {Origin}";

    private void Write(LogLevel level, in ApiXAuditEvent auditEvent)
    {
        var subject = AuditText.Neutralise(auditEvent.Subject);
        var reason = AuditText.Neutralise(auditEvent.Reason);
        var origin = AuditText.Neutralise(auditEvent.Origin);
        switch (auditEvent.Kind)
        {
            case ApiXAuditKind.KeyAccessed:
                KeyAccessed(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.KeyAccessFailed:
                KeyAccessFailed(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.RequestSigned:
                RequestSigned(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.RequestAccepted:
                RequestAccepted(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.RequestRejected:
                RequestRejected(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.KeyRotated:
                KeyRotated(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.KeyDeprecated:
                KeyDeprecated(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.KeyIssued:
                KeyIssued(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.KeyRevoked:
                KeyRevoked(_logger, level, subject, reason, origin);
                break;
            case ApiXAuditKind.SecondFactorRefused:
                SecondFactorRefused(_logger, level, subject, reason, origin);
                break;
            default:
                Unknown(_logger, level, subject, reason, origin);
                break;
        }
    }

    [LoggerMessage(EventId = 1000, Message = "Something happened to a key that this version has no name for: " + Details)]
    private static partial void Unknown(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1001, Message = "A key was given out: " + Details)]
    private static partial void KeyAccessed(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1002, Message = "A key was not given out: " + Details)]
    private static partial void KeyAccessFailed(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1003, Message = "A request was signed: " + Details)]
    private static partial void RequestSigned(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1004, Message = "A signed request was accepted: " + Details)]
    private static partial void RequestAccepted(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1005, Message = "A request was rejected: " + Details)]
    private static partial void RequestRejected(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1006, Message = "Keys were replaced: " + Details)]
    private static partial void KeyRotated(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1007, Message = "A key is in use that is due to be replaced: " + Details)]
    private static partial void KeyDeprecated(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1008, Message = "A key was issued: " + Details)]
    private static partial void KeyIssued(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1009, Message = "A key was revoked: " + Details)]
    private static partial void KeyRevoked(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1010, Message = "A second factor was asked for and not given: " + Details)]
    private static partial void SecondFactorRefused(ILogger logger, LogLevel level, string subject, string reason, string origin);

    [LoggerMessage(EventId = 1020, Level = LogLevel.Warning,
        Message = "Unusual rate: {Kind} for {Subject}, {Count} times within {Window}, more than {Limit}. Find out who uses the key; replace it if that is not known.")]
    private static partial void UnusualRate(ILogger logger, ApiXAuditKind kind, string subject, long count, TimeSpan window, long limit);

    [LoggerMessage(EventId = 1021, Level = LogLevel.Warning,
        Message = "Unknown origin: {Kind} for {Subject} from {Origin}. Find out who uses the key; replace it if that is not known.")]
    private static partial void UnknownOrigin(ILogger logger, ApiXAuditKind kind, string subject, string origin);
}
