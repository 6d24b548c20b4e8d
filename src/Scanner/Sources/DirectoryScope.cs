using ApiXGuard.Policy;
using ApiXGuard.Scanner.Sharding;

namespace ApiXGuard.Scanner.Sources;

/// <summary>What of a directory is to be scanned.</summary>
internal sealed record DirectoryScope
{
    /// <summary>Files and folders, as full paths. They are scanned even where an ignore file names them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The folder that reported paths are relative to.</summary>
    public required string Root { get; init; }

    /// <summary>Whether <c>.gitignore</c> and its kin are respected inside a repository, tracked files included.</summary>
    public bool RespectsIgnores { get; init; } = true;

    /// <summary>Patterns, one of which a file must match; none for every file.</summary>
    public IReadOnlyList<Glob> Include { get; init; } = [];

    /// <summary>Patterns of files and folders to leave out.</summary>
    public IReadOnlyList<Glob> Exclude { get; init; } = [];

    /// <summary>The part to scan; <see langword="null"/> for everything.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The largest file to scan, in bytes.</summary>
    public long MaximumSize { get; init; } = ScanLimits.DefaultMaxBlobSize;
}
