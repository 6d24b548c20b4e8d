namespace ApiXGuard.Analyzers.Tests.Cases;

/// <summary>Where the case files lie: FAMILY/Cases/AXGnnnn/NAME.cs.</summary>
internal static class CaseFolders
{
    public static IEnumerable<string> FilesOf(string id) =>
        Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Select(family => Path.Combine(family, "Cases", id))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs"))
            .Order(StringComparer.Ordinal);

    /// <summary>Paths from the output folder, which mirrors the project's.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Select(family => Path.Combine(family, "Cases"))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs"))
            .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
