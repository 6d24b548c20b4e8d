namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>The four kinds of git object, numbered as packs number them.</summary>
internal enum ObjectKind : byte
{
    /// <summary>Damaged: what it is cannot be told.</summary>
    Unknown = 0,

    /// <summary>A commit.</summary>
    Commit = 1,

    /// <summary>A tree.</summary>
    Tree = 2,

    /// <summary>A blob.</summary>
    Blob = 3,

    /// <summary>An annotated tag.</summary>
    Tag = 4,
}
