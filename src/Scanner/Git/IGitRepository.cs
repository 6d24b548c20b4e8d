namespace ApiXGuard.Scanner.Git;

/// <summary>What a scan asks of a repository, whoever reads it. Not thread-safe.</summary>
internal interface IGitRepository : IDisposable
{
    /// <summary>The commit that HEAD names, in hex; <see langword="null"/> before the first commit.</summary>
    string? ReadHead();

    /// <summary>The paths whose index entry differs from a commit's, renames not paired.</summary>
    /// <param name="commit">The commit in hex; <see langword="null"/> for the empty tree.</param>
    IReadOnlyList<IndexChange> CompareIndexWith(string? commit);

    /// <summary>Reads a blob, unless it is missing or larger than a limit.</summary>
    BlobReading ReadBlob(string id, long maximumSize);
}
