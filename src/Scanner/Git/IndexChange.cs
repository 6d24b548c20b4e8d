namespace ApiXGuard.Scanner.Git;

/// <summary>A path whose index entry differs from a commit's.</summary>
/// <param name="Path">Relative to the top of the work tree, with <c>/</c>; bytes that are not UTF-8 become U+FFFD.</param>
/// <param name="OldKind">What it was.</param>
/// <param name="OldId">The old object, in hex.</param>
/// <param name="NewKind">What it is in the index.</param>
/// <param name="NewId">The new object, in hex.</param>
internal readonly record struct IndexChange(string Path, EntryKind OldKind, string OldId, EntryKind NewKind, string NewId);

/// <summary>What stands at a path of a tree or of the index.</summary>
internal enum EntryKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A file, executable or not.</summary>
    File,

    /// <summary>A symbolic link: its blob is the link's text.</summary>
    Link,

    /// <summary>A submodule: its object is a commit of another repository.</summary>
    Submodule,

    /// <summary>A path with a conflict: there is nothing staged yet.</summary>
    Unmerged,
}
