namespace ApiXGuard.Runtime;

/// <summary>Takes note of what happens to keys. Implementations are thread-safe, quick, and do not throw.</summary>
public interface IApiXAudit
{
    /// <summary>Takes note of an event.</summary>
    /// <param name="auditEvent">The event.</param>
    void Record(in ApiXAuditEvent auditEvent);
}
