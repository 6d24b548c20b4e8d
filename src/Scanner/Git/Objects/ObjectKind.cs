namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>What a git object is; the numbers are those of pack files.</summary>
internal enum ObjectKind : byte
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>A commit.</summary>
    Commit = 1,

    /// <summary>A tree.</summary>
    Tree = 2,

    /// <summary>A blob.</summary>
    Blob = 3,

    /// <summary>An annotated tag.</summary>
    Tag = 4,
}
