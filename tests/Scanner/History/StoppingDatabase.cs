using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>Stops the scan at a certain blob.</summary>
internal sealed class StoppingDatabase(IObjectDatabase inner, CancellationTokenSource source, int blobsBefore) : IObjectDatabase
{
    private int _blobs;

    public ObjectReading Read(ObjectId id, long maximumSize)
    {
        var reading = inner.Read(id, maximumSize);
        if (reading.Kind == ObjectKind.Blob && Interlocked.Increment(ref _blobs) == blobsBefore)
            source.Cancel();
        return reading;
    }

    public IEnumerable<ObjectEntry> List(bool withSizes, CancellationToken cancellationToken) => inner.List(withSizes, cancellationToken);

    public void Visit(IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken) =>
        this.VisitEach(wanted, visitor, options, cancellationToken);

    public void Dispose() => source.Cancel();
}
