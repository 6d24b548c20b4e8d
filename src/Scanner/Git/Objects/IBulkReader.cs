namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>A database that reads a list of objects faster than one by one.</summary>
internal interface IBulkReader
{
    /// <summary>Does what <see cref="ObjectDatabases.ReadEach"/> promises.</summary>
    void ReadEach(IReadOnlyList<ObjectId> ids, long maximumSize, Action<ObjectId, ObjectReading> take, CancellationToken cancellationToken);
}
