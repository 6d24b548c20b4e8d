using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Benchmarks.Quality;

/// <summary>The framework's reference assemblies, and one of each assembly that lies in a folder of packages.</summary>
internal sealed class ReferenceLibrary
{
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net6.0", "netstandard2.1", "netstandard2.0"];

    public ReferenceLibrary(string packages)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach (var pack in new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" })
        {
            var version = Directory.GetDirectories(Path.Combine(dotnet, "packs", pack)).Order(StringComparer.Ordinal).Last();
            foreach (var path in Directory.GetFiles(Directory.GetDirectories(Path.Combine(version, "ref")).Single(), "*.dll"))
                known[Path.GetFileName(path)] = path;
        }

        if (Directory.Exists(packages))
        {
            foreach (var package in Directory.GetDirectories(packages))
            {
                foreach (var path in Newest(package))
                    known.TryAdd(Path.GetFileName(path), path);
            }
        }

        References = [.. known.Values.Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<MetadataReference> References { get; }

    /// <summary>How many.</summary>
    public int Count => References.Count;

    private static string[] Newest(string package)
    {
        foreach (var version in Directory.GetDirectories(package).OrderByDescending(path => path, StringComparer.Ordinal))
        {
            foreach (var framework in Frameworks)
            {
                var folder = Path.Combine(version, "lib", framework);
                if (Directory.Exists(folder))
                    return Directory.GetFiles(folder, "*.dll");
            }
        }

        return [];
    }

    private static bool IsManaged(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        return reader.HasMetadata;
    }
}
