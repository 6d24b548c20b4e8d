namespace ApiXGuard.Scanner.Findings;

/// <summary>Where in a history something was seen: who brought it in first, and how long it stayed.</summary>
/// <param name="Commit">The first commit that held it, in hex; <see langword="null"/> where only a tag or no commit at all does.</param>
/// <param name="Author">The author's or tagger's name.</param>
/// <param name="Email">The author's or tagger's address.</param>
/// <param name="Date">When it was written, by the author's clock.</param>
/// <param name="IsInHead">Whether the commit that is checked out still holds it.</param>
/// <param name="Commits">How many of the scanned commits held it.</param>
internal sealed record Provenance(string? Commit, string? Author, string? Email, DateTimeOffset? Date, bool IsInHead, int Commits)
{
    /// <summary>The repository of the commit, where several were scanned.</summary>
    public string? Repository { get; init; }

    /// <summary>How many of the scanned commits come before the first one; only in a part of a scan, for the others to be joined with it.</summary>
    public int? Order { get; init; }

    /// <summary>Which of the scanned commits held it; only of a secret as a whole, in a part of a scan.</summary>
    public CommitSet? Held { get; init; }
}

/// <summary>What a location is a place of.</summary>
internal enum LocationKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>The message of a commit.</summary>
    CommitMessage,

    /// <summary>The message of an annotated tag.</summary>
    TagMessage,

    /// <summary>An object without a path: named by a ref, by nothing, or met before its path was known.</summary>
    Object,
}
