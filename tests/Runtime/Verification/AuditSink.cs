using System.Collections.Concurrent;

namespace ApiXGuard.Runtime.Tests.Verification;

/// <summary>Keeps each audit event.</summary>
internal sealed class AuditSink : IApiXAudit
{
    public ConcurrentQueue<ApiXAuditEvent> Events { get; } = new();

    public void Record(in ApiXAuditEvent auditEvent) => Events.Enqueue(auditEvent);
}
