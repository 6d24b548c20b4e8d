namespace ApiXGuard.Cases;

/// <summary>Where the case files lie: FAMILY/Cases/AXGnnnn/NAME.cs.</summary>
internal static class CaseFolders
{
    public static IEnumerable<string> FilesOf(string id) =>
        Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Select(family => Path.Combine(family, "Cases", id))
            .Where(Directory.Exists)
            .SelectMany(folder => CasesIn(folder))
            .Order(StringComparer.Ordinal);

    /// <summary>Paths from the output folder, which mirrors the project's.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Select(family => Path.Combine(family, "Cases"))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .SelectMany(folder => CasesIn(folder))
            .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> CasesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs").Where(file => !file.EndsWith(".fixed.cs", StringComparison.Ordinal));
}
