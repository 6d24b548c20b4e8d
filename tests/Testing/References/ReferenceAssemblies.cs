using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// What code under test is compiled against: a reference pack and packages. They come from the installed SDK's packs and from packages that
/// are restored already; nothing is fetched.
/// </summary>
public sealed class ReferenceAssemblies
{
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    public ReferenceAssemblies(string targetFramework)
        : this(targetFramework, null, "")
    {
    }

    public ReferenceAssemblies(string targetFramework, PackageIdentity? referenceAssemblyPackage, string referenceAssemblyPath)
        : this(targetFramework, referenceAssemblyPackage, referenceAssemblyPath, [])
    {
    }

    private ReferenceAssemblies(string targetFramework, PackageIdentity? pack, string path, ImmutableArray<PackageIdentity> packages)
    {
        TargetFramework = targetFramework;
        ReferenceAssemblyPackage = pack;
        ReferenceAssemblyPath = path;
        Packages = packages;
        _references = new Lazy<ImmutableArray<MetadataReference>>(Resolve);
    }

    public static ReferenceAssemblies Default => Net.Net100;

    public string TargetFramework { get; }

    public PackageIdentity? ReferenceAssemblyPackage { get; }

    public string ReferenceAssemblyPath { get; }

    public ImmutableArray<PackageIdentity> Packages { get; }

    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages) =>
        new(TargetFramework, ReferenceAssemblyPackage, ReferenceAssemblyPath, packages);

    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => WithPackages(Packages.AddRange(packages));

    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken) => Task.FromResult(_references.Value);

    internal ImmutableArray<MetadataReference> References => _references.Value;

    /// <summary>One file per assembly name: the pack's before a package's, since it is what a build would take.</summary>
    private ImmutableArray<MetadataReference> Resolve()
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var packs = ReferenceAssemblyPackage is { } pack ? Packages.Insert(0, pack) : Packages;
        foreach (var file in packs.SelectMany(package => InstalledPackages.AssembliesOf(package, TargetFramework)))
            files.TryAdd(Path.GetFileName(file), file);

        return [.. files.Values.Order(StringComparer.Ordinal).Select(MetadataReferences.CreateReferenceFromFile)];
    }

    public static class Net
    {
        public static ReferenceAssemblies Net80 { get; } = Pack("net8.0", "8.0.0");

        public static ReferenceAssemblies Net90 { get; } = Pack("net9.0", "9.0.0");

        public static ReferenceAssemblies Net100 { get; } = Pack("net10.0", "10.0.0");

        private static ReferenceAssemblies Pack(string targetFramework, string version) =>
            new(targetFramework, new PackageIdentity("Microsoft.NETCore.App.Ref", version), $"ref/{targetFramework}");
    }
}
