using System.Collections.Concurrent;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Hosting;

/// <summary>Keeps each audit event.</summary>
internal sealed class AuditSink : IApiXAudit
{
    public ConcurrentQueue<ApiXAuditEvent> Events { get; } = new();

    public void Record(in ApiXAuditEvent auditEvent) => Events.Enqueue(auditEvent);
}
