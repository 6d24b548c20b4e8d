namespace ApiXGuard.Analyzers.Tests.Coverage;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static bool Has(string path) => Path.Exists(PathOf(path));

    public static string Read(string path) => Has(path) ? File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n") : "";

    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ApiXGuard.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
