namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>What every database of objects can do by what it must.</summary>
internal static class ObjectDatabases
{
    private const int Slice = 256;

    /// <summary>
    /// Reads each of many objects once, whatever their kinds, in any order and perhaps on several threads at once, and hands over what
    /// came of it. The reading is disposed of when <paramref name="take"/> returns.
    /// </summary>
    /// <exception cref="GitException">The store as a whole cannot be read.</exception>
    public static void ReadEach(
        this IObjectDatabase database, IReadOnlyList<ObjectId> ids, long maximumSize, Action<ObjectId, ObjectReading> take, CancellationToken cancellationToken)
    {
        if (database is IBulkReader bulk)
        {
            bulk.ReadEach(ids, maximumSize, take, cancellationToken);
            return;
        }

        Slices.ForEach(ids, Slice, Environment.ProcessorCount, cancellationToken, part =>
        {
            foreach (var id in part)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var reading = database.Read(id, maximumSize);
                take(id, reading);
            }
        });
    }

    /// <summary>Visits objects by listing and reading them, for a database that has no better way.</summary>
    public static void VisitEach(
        this IObjectDatabase database, IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<ObjectId> ids = wanted is not null
            ? [.. wanted]
            : [.. database.List(withSizes: false, cancellationToken).Where(entry => entry.Kind == options.Kind || entry.Kind == ObjectKind.None).Select(entry => entry.Id)];
        database.ReadEach(ids, options.MaximumSize, (id, reading) =>
        {
            if (reading.State is ObjectState.Missing or ObjectState.Damaged)
                visitor.Fail(id, reading.State, reading.State == ObjectState.Missing ? "it is not in the repository" : "it is damaged");
            else if (reading.Kind == options.Kind && reading.State == ObjectState.TooLarge)
                visitor.SkipLarge(id, reading.Size);
            else if (reading.Kind == options.Kind)
                visitor.Visit(new ObjectVisit { Id = id, Content = reading.Content.Span });
        }, cancellationToken);
    }
}
