namespace ApiXGuard.Scanner.Commands;

/// <summary>What a folder or repository is called in reports.</summary>
internal static class RepositoryName
{
    /// <summary>The name of the folder, without what git adds to it; nothing that tells of the machine.</summary>
    public static string Of(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(path);
        if (name == ".git")
            name = Path.GetFileName(Path.GetDirectoryName(path)) ?? name;
        else if (name.Length > ".git".Length && name.EndsWith(".git", StringComparison.Ordinal))
            name = name[..^".git".Length];
        return name.Length == 0 ? "/" : name;
    }
}
