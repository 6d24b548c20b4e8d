namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Finds the assemblies of a package among the SDK's packs and the packages restored on this machine.</summary>
internal static class InstalledPackages
{
    /// <summary>The newest .NET that a package may be built for and still serve the target framework.</summary>
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netstandard2.1", "netstandard2.0"];

    public static IEnumerable<string> AssembliesOf(PackageIdentity package, string targetFramework)
    {
        foreach (var root in RootsOf(package))
        {
            foreach (var framework in Frameworks.SkipWhile(name => name != targetFramework))
            {
                foreach (var kind in (string[])["ref", "lib"])
                {
                    var folder = Path.Combine(root, kind, framework);
                    if (Directory.Exists(folder))
                        return Directory.EnumerateFiles(folder, "*.dll");
                }
            }
        }

        throw new DirectoryNotFoundException(
            $"{package.Id} {package.Version} for {targetFramework} is neither among the SDK's packs nor among the restored packages.");
    }

    /// <summary>The exact version first, then the newest of the same major version.</summary>
    private static IEnumerable<string> RootsOf(PackageIdentity package)
    {
        var wanted = Version.Parse(package.Version.Split('-')[0]);
        return from folder in Folders().Select(folder => new DirectoryInfo(Path.Combine(folder.Path, folder.LowerCase ? package.Id.ToLowerInvariant() : package.Id)))
               where folder.Exists
               from version in folder.EnumerateDirectories()
               let number = Version.TryParse(version.Name.Split('-')[0], out var parsed) ? parsed : null
               where number?.Major == wanted.Major
               orderby number == wanted descending, number descending
               select version.FullName;
    }

    private static IEnumerable<(string Path, bool LowerCase)> Folders()
    {
        yield return (Path.Combine(DotNetRoot(), "packs"), false);

        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES");
        yield return string.IsNullOrEmpty(restored)
            ? (Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"), true)
            : (restored, true);
    }

    /// <summary>The core library lies in ROOT/shared/Microsoft.NETCore.App/VERSION.</summary>
    private static string DotNetRoot() =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
}
