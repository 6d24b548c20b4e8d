namespace ApiXGuard.Scanner.Sources.Ignoring;

/// <summary>The ignore lists in force in a folder: its own, its parents' and the repository's. Immutable; folders share their parents'.</summary>
/// <param name="Parent">The lists that count where this one says nothing.</param>
/// <param name="List">The nearest list.</param>
/// <param name="FolderLength">How many bytes of a path belong to the list's folder, its <c>/</c> included.</param>
internal sealed record IgnoreScope(IgnoreScope? Parent, IgnoreList List, int FolderLength)
{
    /// <summary>Adds a nearer list.</summary>
    public static IgnoreScope? Push(IgnoreScope? parent, IgnoreList? list, int folderLength) =>
        list is null || list.IsEmpty ? parent : new IgnoreScope(parent, list, folderLength);

    /// <summary>Whether a path, whose parents are not ignored, is.</summary>
    /// <param name="path">Relative to the top of the repository, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool IsIgnored(ReadOnlySpan<byte> path, bool isFolder)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.List.Decide(path[scope.FolderLength..], isFolder) is { } decision)
                return decision;
        }

        return false;
    }
}
