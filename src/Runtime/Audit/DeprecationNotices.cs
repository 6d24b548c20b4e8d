namespace ApiXGuard.Runtime;

/// <summary>
/// Decides which uses of a deprecated key are news: a busy client would else fill the log with the same warning. Thread-safe, with bounded memory.
/// </summary>
internal sealed class DeprecationNotices(TimeProvider clock)
{
    /// <summary>How long a warning about the same subject, for the same reason and from the same origin, is not repeated.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private const int Capacity = 1_000;

    private readonly BoundedTable<(string Subject, string? Reason, string? Origin), Notice> _notices = new(Capacity, () => new Notice());

    /// <summary>Whether an event is to be told as a warning now.</summary>
    internal bool IsDue(in ApiXAuditEvent auditEvent)
    {
        var now = clock.GetTimestamp();
        var notice = _notices.Get((auditEvent.Subject, auditEvent.Reason, auditEvent.Origin), now);
        lock (notice)
        {
            if (notice.ToldAt is { } told && clock.GetElapsedTime(told, now) < Interval)
                return false;
            notice.ToldAt = now;
            return true;
        }
    }

    private sealed class Notice : BoundedTable<(string Subject, string? Reason, string? Origin), Notice>.Entry
    {
        internal long? ToldAt { get; set; }
    }
}
