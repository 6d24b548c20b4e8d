using System.Collections.Concurrent;

namespace ApiXGuard.Runtime.Tests.Audit;

internal sealed class CollectedAudit : IApiXAudit
{
    private readonly ConcurrentQueue<ApiXAuditEvent> _events = new();

    internal IReadOnlyList<ApiXAuditEvent> Events => [.. _events];

    internal IEnumerable<(ApiXAuditKind Kind, string? Reason)> Kinds => _events.Select(entry => (entry.Kind, entry.Reason));

    public void Record(in ApiXAuditEvent auditEvent) => _events.Enqueue(auditEvent);
}
