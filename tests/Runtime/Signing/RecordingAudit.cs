using System.Collections.Concurrent;

namespace ApiXGuard.Runtime.Tests.Signing;

internal sealed class RecordingAudit : IApiXAudit
{
    private readonly ConcurrentQueue<ApiXAuditEvent> _events = new();

    public ApiXAuditEvent[] Events => [.. _events];

    public void Record(in ApiXAuditEvent auditEvent) => _events.Enqueue(auditEvent);
}
