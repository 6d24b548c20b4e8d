using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ApiXGuard.Runtime;

/// <summary>The counters of the audit log. Names and tags follow the OpenTelemetry conventions: dots, lower case, no unit in the name.</summary>
internal sealed class AuditMetrics : IDisposable
{
    internal const string Events = "apixguard.audit.events";
    internal const string Alerts = "apixguard.audit.alerts";
    internal const string DroppedAlerts = "apixguard.audit.dropped_alerts";
    internal const string KindTag = "apixguard.audit.kind";
    internal const string SubjectTag = "apixguard.audit.subject";
    internal const string AlertTag = "apixguard.alert.kind";
    internal const string ErrorTag = "error.type";

    private const int MaximumReasons = 64;

    private static readonly string[] KindNames =
    [
        "key_accessed", "key_access_failed", "request_signed", "request_accepted", "request_rejected", "key_rotated", "key_deprecated",
        "key_issued", "key_revoked", "second_factor_refused",
    ];

    private readonly Meter? _own;
    private readonly Counter<long> _events;
    private readonly Counter<long> _alerts;
    private readonly Counter<long> _droppedAlerts;
    private readonly BoundedLabels _reasons = new(MaximumReasons);
    private readonly BoundedLabels _subjects;

    internal AuditMetrics(IMeterFactory? meters, int maximumSubjects)
    {
        // A factory owns the meters it makes.
        var meter = meters is null ? _own = new Meter(ApiXAuditLog.MeterName) : meters.Create(ApiXAuditLog.MeterName);
        _events = meter.CreateCounter<long>(Events, "{event}", "Things that happened to keys.");
        _alerts = meter.CreateCounter<long>(Alerts, "{alert}", "Alerts raised for unusual rates and unknown origins.");
        _droppedAlerts = meter.CreateCounter<long>(DroppedAlerts, "{alert}", "Alerts that no sink took, because the queue was full.");
        _subjects = new BoundedLabels(maximumSubjects);
    }

    public void Dispose() => _own?.Dispose();

    internal void Count(in ApiXAuditEvent auditEvent)
    {
        if (!_events.Enabled)
            return;

        var tags = new TagList { { KindTag, NameOf(auditEvent.Kind) } };
        if (SubjectOf(auditEvent) is { } subject)
            tags.Add(SubjectTag, subject);
        if (!string.IsNullOrEmpty(auditEvent.Reason))
            tags.Add(ErrorTag, _reasons.Get(auditEvent.Reason));
        _events.Add(1, tags);
    }

    internal void CountAlert(string kind) => _alerts.Add(1, new KeyValuePair<string, object?>(AlertTag, kind));

    internal void CountDroppedAlert() => _droppedAlerts.Add(1);

    private static string NameOf(ApiXAuditKind kind) =>
        (uint)kind < (uint)KindNames.Length ? KindNames[(int)kind] : BoundedLabels.Other;

    // A rejected request's subject is whatever the caller sent, and issued keys are without number: neither makes a tag. A key that was not
    // given out may be a store's or one that a caller made up: it makes a tag only where the subject proved itself before.
    private string? SubjectOf(in ApiXAuditEvent auditEvent) => auditEvent.Kind switch
    {
        ApiXAuditKind.KeyAccessed or ApiXAuditKind.RequestSigned or ApiXAuditKind.RequestAccepted or ApiXAuditKind.SecondFactorRefused =>
            _subjects.Get(auditEvent.Subject ?? string.Empty),
        ApiXAuditKind.KeyAccessFailed => _subjects.GetKnown(auditEvent.Subject ?? string.Empty),
        _ => null,
    };
}
