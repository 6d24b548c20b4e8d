using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ApiXGuard.Runtime;

/// <summary>
/// Writes each event to the log and counts it in the meter <see cref="MeterName"/>. Text from outside is made harmless first: control and
/// format characters are replaced and the length is bounded, so that no caller forges a line. Thread-safe; <see cref="Record"/> does not
/// throw and does not block.
/// </summary>
public sealed partial class ApiXAuditLog : IApiXAudit, IDisposable
{
    /// <summary>The name of the meter to listen to.</summary>
    public const string MeterName = "ApiXGuard.Runtime";

    private readonly ILogger _logger;
    private readonly AuditMetrics _metrics;
    private readonly LogLevel _routineLevel;

    /// <summary>Makes an audit log.</summary>
    /// <param name="logger">Where events are written; <see langword="null"/> for nowhere.</param>
    /// <param name="meters">Makes the meter; <see langword="null"/> for a meter of its own.</param>
    /// <param name="options">How to write and count; <see langword="null"/> for the defaults.</param>
    public ApiXAuditLog(ILogger<ApiXAuditLog>? logger = null, IMeterFactory? meters = null, ApiXAuditOptions? options = null)
    {
        options ??= new ApiXAuditOptions();
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _metrics = new AuditMetrics(meters, options.MaximumSubjectTags);
        _routineLevel = options.RoutineLevel;
    }

    /// <inheritdoc/>
    public void Record(in ApiXAuditEvent auditEvent)
    {
        // What listens (log providers, metric readers) is not ours and may throw; a request must not fail for it.
        try
        {
            _metrics.Count(auditEvent);
            var level = LevelOf(auditEvent.Kind);
            if (_logger.IsEnabled(level))
                Write(level, auditEvent);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
        }
    }

    /// <summary>Ends the meter where this log made it itself.</summary>
    public void Dispose() => _metrics.Dispose();

    private LogLevel LevelOf(ApiXAuditKind kind) => kind switch
    {
        ApiXAuditKind.KeyAccessed or ApiXAuditKind.RequestSigned or ApiXAuditKind.RequestAccepted => _routineLevel,
        ApiXAuditKind.KeyIssued or ApiXAuditKind.KeyRevoked or ApiXAuditKind.KeyRotated => LogLevel.Information,
        _ => LogLevel.Warning,
    };
}
