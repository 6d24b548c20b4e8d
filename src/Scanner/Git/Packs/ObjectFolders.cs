using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>A repository's <c>objects</c> folder and the folders it borrows from (<c>info/alternates</c>), each once.</summary>
internal static class ObjectFolders
{
    private const int Most = 256;
    private const long LongestList = 1 << 20;

    /// <summary>The folder itself, then its alternates, then theirs. One that names another already named adds nothing.</summary>
    /// <exception cref="UnsupportedStoreException">There are too many, or a list cannot be read.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> first)
    {
        var found = first.Select(Normalise).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var alternate in ReadAlternates(found[i]))
            {
                if (found.Contains(alternate) || !Directory.Exists(alternate))
                    continue;
                if (found.Count == Most)
                    throw new UnsupportedStoreException(UnsupportedReason.TooMany, $"the repository borrows from more than {Most - 1} others");
                found.Add(alternate);
            }
        }

        return found;
    }

    private static IEnumerable<string> ReadAlternates(string folder)
    {
        var path = Path.Join(folder, "info", "alternates");
        if (!File.Exists(path))
            return [];
        try
        {
            if (new FileInfo(path).Length > LongestList)
                throw new UnsupportedStoreException(UnsupportedReason.TooMany, $"'{path}' is longer than a list of folders should be");
            return File.ReadAllLines(path)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => Normalise(Path.Combine(folder, Unquote(line))))
                .ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnsupportedStoreException(UnsupportedReason.Damaged, $"'{path}' cannot be read: {e.Message}");
        }
    }

    private static string Normalise(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>git quotes a name that begins with a quote or holds a line break; only the plain form of that is understood.</summary>
    private static string Unquote(string line) =>
        line is ['"', .., '"'] && !line.Contains('\\', StringComparison.Ordinal) ? line[1..^1] : line;
}
