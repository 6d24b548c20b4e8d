using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ApiXGuard.Runtime;

/// <summary>
/// Writes each event to the log and counts it in the meter <see cref="MeterName"/>. Text from outside is made harmless first: control and
/// format characters are replaced and the length is bounded, so that no caller forges a line. Thread-safe; <see cref="Record"/> does not
/// throw and does not block.
/// </summary>
public sealed partial class ApiXAuditLog : IApiXAudit, IDisposable, IAsyncDisposable
{
    /// <summary>The name of the meter to listen to.</summary>
    public const string MeterName = "ApiXGuard.Runtime";

    private readonly ILogger _logger;
    private readonly AuditMetrics _metrics;
    private readonly LogLevel _routineLevel;
    private readonly RateWatch? _rates;
    private readonly OriginWatch? _origins;
    private readonly AlertDispatcher _alerts;
    private readonly DeprecationNotices _deprecations;

    /// <summary>Makes an audit log.</summary>
    /// <param name="logger">Where events are written; <see langword="null"/> for nowhere.</param>
    /// <param name="meters">Makes the meter; <see langword="null"/> for a meter of its own.</param>
    /// <param name="options">How to write and count; <see langword="null"/> for the defaults.</param>
    /// <param name="sinks">Where alerts go; enumerated when there is the first one. <see langword="null"/> for nowhere else.</param>
    /// <param name="clock">The clock; <see langword="null"/> for the system's.</param>
    public ApiXAuditLog(
        ILogger<ApiXAuditLog>? logger = null,
        IMeterFactory? meters = null,
        ApiXAuditOptions? options = null,
        IEnumerable<IApiXAlertSink>? sinks = null,
        TimeProvider? clock = null)
    {
        options ??= new ApiXAuditOptions();
        clock ??= TimeProvider.System;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _metrics = new AuditMetrics(meters, options.MaximumSubjectTags);
        _routineLevel = options.RoutineLevel;
        _deprecations = new DeprecationNotices(clock);
        _rates = options.Rates is { } rates ? new RateWatch(rates, clock) : null;
        _origins = options.Origins is { } origins ? new OriginWatch(origins, clock) : null;
        sinks ??= [];
        if (options.OnAlert is { } callback)
            sinks = sinks.Append(new Callback(callback));
        _alerts = new AlertDispatcher(sinks, _metrics.CountDroppedAlert, _logger, clock);
    }

    /// <inheritdoc/>
    public void Record(in ApiXAuditEvent auditEvent)
    {
        // What listens (log providers, metric readers) is not ours and may throw; a request must not fail for it.
        try
        {
            _metrics.Count(auditEvent);
            var level = LevelOf(auditEvent);
            if (_logger.IsEnabled(level))
                Write(level, auditEvent);
            Watch(auditEvent);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
        }
    }

    /// <summary>Stops delivering alerts, and ends the meter where this log made it itself.</summary>
    public void Dispose()
    {
        _alerts.Dispose();
        _metrics.Dispose();
    }

    /// <summary>Delivers the alerts that wait, for at most 5 seconds, and ends the meter where this log made it itself.</summary>
    public async ValueTask DisposeAsync()
    {
        await _alerts.DisposeAsync().ConfigureAwait(false);
        _metrics.Dispose();
    }

    private void Watch(in ApiXAuditEvent auditEvent)
    {
        if (_rates is null && _origins is null)
            return;

        // What is remembered must not grow with what a caller sends.
        var subject = auditEvent.Subject ?? string.Empty;
        if (subject.Length > AuditText.MaximumLength)
            subject = subject[..AuditText.MaximumLength];
        if (_rates is not null)
        {
            _rates.Count(auditEvent.Kind, subject, out var alert, out var general);
            Raise(alert);
            Raise(general);
        }

        if (_origins is not null && !string.IsNullOrEmpty(auditEvent.Origin) && OriginWatch.IsProof(auditEvent.Kind))
            Raise(_origins.Note(auditEvent.Kind, subject, auditEvent.Origin));
    }

    private void Raise(ApiXAlert? alert)
    {
        if (alert is null)
            return;
        _metrics.CountAlert(alert.Kind is ApiXAlertKind.UnusualRate ? "unusual_rate" : "unknown_origin");
        _alerts.Send(alert);
        if (alert.Kind is ApiXAlertKind.UnusualRate)
            UnusualRate(_logger, alert.EventKind, alert.Subject, alert.Count, alert.Window, alert.Limit);
        else
            UnknownOrigin(_logger, alert.EventKind, alert.Subject, alert.Origin ?? AuditText.None);
    }

    private LogLevel LevelOf(in ApiXAuditEvent auditEvent) => auditEvent.Kind switch
    {
        ApiXAuditKind.KeyDeprecated => _deprecations.IsDue(auditEvent) ? LogLevel.Warning : _routineLevel,
        ApiXAuditKind.KeyAccessed or ApiXAuditKind.RequestSigned or ApiXAuditKind.RequestAccepted => _routineLevel,
        ApiXAuditKind.KeyIssued or ApiXAuditKind.KeyRevoked or ApiXAuditKind.KeyRotated => LogLevel.Information,
        _ => LogLevel.Warning,
    };

    private sealed class Callback(Func<ApiXAlert, CancellationToken, ValueTask> callback) : IApiXAlertSink
    {
        public ValueTask AlertAsync(ApiXAlert alert, CancellationToken cancellationToken) => callback(alert, cancellationToken);
    }
}
