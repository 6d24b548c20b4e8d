namespace ApiXGuard.Scanner.Git;

/// <summary>What a scan asks of a repository, whoever reads it.</summary>
internal interface IGitRepository : IDisposable
{
    /// <summary>The paths whose index entry differs from HEAD's, or from nothing before the first commit; renames not paired.</summary>
    IReadOnlyList<IndexChange> CompareIndexWithHead();

    /// <summary>The paths whose index entry differs from a commit's, renames not paired.</summary>
    /// <param name="commit">The commit in hex.</param>
    IReadOnlyList<IndexChange> CompareIndexWith(string commit);

    /// <summary>Reads a blob, unless it is missing or larger than a limit. Thread-safe.</summary>
    BlobReading ReadBlob(string id, long maximumSize);
}
