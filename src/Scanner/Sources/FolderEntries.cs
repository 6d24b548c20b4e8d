using System.IO.Enumeration;

namespace ApiXGuard.Scanner.Sources;

/// <summary>Lists folders without an object for each entry.</summary>
internal static class FolderEntries
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    /// <summary>The entries of a folder, in no order.</summary>
    public static IEnumerable<FolderEntry> List(string folder) => new FileSystemEnumerable<FolderEntry>(folder, Read, Everything);

    private static FolderEntry Read(ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            return new FolderEntry(name, FolderEntryKind.Link, 0);
        return entry.IsDirectory
            ? new FolderEntry(name, FolderEntryKind.Folder, 0)
            : new FolderEntry(name, FolderEntryKind.File, entry.Length);
    }
}

/// <summary>One entry of a folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">The size of a file; 0 for pipes, sockets and devices, which must not be opened.</param>
internal readonly record struct FolderEntry(string Name, FolderEntryKind Kind, long Size);

/// <summary>What an entry of a folder is.</summary>
internal enum FolderEntryKind
{
    /// <summary>A file, or a pipe, socket or device.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, or another reparse point.</summary>
    Link,
}
