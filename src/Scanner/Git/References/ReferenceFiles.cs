using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.References;

/// <summary>What git keeps in plain files of their own: heads of other work trees, where a clone was cut off, grafts.</summary>
internal static class ReferenceFiles
{
    /// <summary>The ref of the newest stash.</summary>
    public const string Stash = "refs/stash";

    /// <summary>Detached heads of work trees; those on a branch are named by it.</summary>
    public static IEnumerable<ObjectId> HeadsOfWorkTrees(RepositoryLocation location)
    {
        var folder = Path.Combine(location.CommonDirectory, "worktrees");
        var files = Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(tree => Path.Combine(tree, "HEAD")) : [];
        foreach (var file in files.Append(Path.Combine(location.CommonDirectory, "HEAD")))
        {
            if (ReadLines(file) is [var line, ..] && ObjectId.TryParse(line.AsSpan().Trim(), out var id))
                yield return id;
        }
    }

    /// <summary>The names of all refs that are kept in files, readable or not; what git passes over, as locks, is not among them.</summary>
    public static IEnumerable<string> Names(RepositoryLocation location)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        foreach (var directory in (string[])[location.CommonDirectory, location.GitDirectory])
        {
            var folder = Path.Combine(directory, "refs");
            if (!Directory.Exists(folder))
                continue;
            names.UnionWith(Directory.EnumerateFiles(folder, "*", options)
                .Select(file => Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(name => !name.EndsWith(".lock", StringComparison.Ordinal) && !name.Contains("/.", StringComparison.Ordinal)));
        }

        foreach (var line in ReadLines(Path.Combine(location.CommonDirectory, "packed-refs")))
        {
            if (line.Split(' ') is [var id, var name] && ObjectId.TryParse(id, out _))
                names.Add(name);
        }

        return names;
    }

    /// <summary>The commits whose parents a shallow clone left out.</summary>
    public static IReadOnlySet<ObjectId> Shallow(RepositoryLocation location)
    {
        var ids = new HashSet<ObjectId>();
        foreach (var line in ReadLines(Path.Combine(location.CommonDirectory, "shallow")))
        {
            if (ObjectId.TryParse(line.AsSpan().Trim(), out var id))
                ids.Add(id);
        }

        return ids;
    }

    /// <summary>Other parents that a graft file gives to commits.</summary>
    public static IReadOnlyDictionary<ObjectId, IReadOnlyList<ObjectId>> Grafts(RepositoryLocation location)
    {
        var grafts = new Dictionary<ObjectId, IReadOnlyList<ObjectId>>();
        foreach (var line in ReadLines(Path.Combine(location.CommonDirectory, "info", "grafts")))
        {
            var ids = new List<ObjectId>();
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (ObjectId.TryParse(word, out var id))
                    ids.Add(id);
            }

            if (ids.Count > 0 && !line.StartsWith('#'))
                grafts[ids[0]] = ids[1..];
        }

        return grafts;
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GitException($"cannot read '{path}': {e.Message}", e);
        }
    }
}
