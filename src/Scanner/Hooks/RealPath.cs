namespace ApiXGuard.Scanner.Hooks;

/// <summary>Paths with their symbolic links resolved, so that two names of one folder are seen to be the same.</summary>
internal static class RealPath
{
    // As many as Linux follows before it gives up.
    private const int MostLinks = 40;

    /// <summary>The path with every link in it resolved, as far as it exists.</summary>
    public static string Of(string path) => Of(Path.GetFullPath(path), MostLinks);

    /// <summary>Whether a path is a folder or lies in it. Both resolved.</summary>
    public static bool IsIn(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative == "." || (relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative));
    }

    private static string Of(string path, int linksLeft)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        var resolved = Path.Combine(Of(parent, linksLeft), Path.GetFileName(path));
        var target = new FileInfo(resolved).LinkTarget;
        if (target is null || linksLeft == 0)
            return resolved;
        return Of(Path.GetFullPath(target, Path.GetDirectoryName(resolved)!), linksLeft - 1);
    }
}
