using System.IO.Compression;
using System.Xml.Linq;
using ApiXGuard.Packages.Tests.Packing;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace ApiXGuard.Packages.Tests.Packing;

/// <summary>All packages, packed once from what is built.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly Lazy<Task<string>> _folder;
    private string? _created;

    public PackedPackages() => _folder = new Lazy<Task<string>>(PackAsync);

    /// <summary>The folder that holds them.</summary>
    public Task<string> Folder => _folder.Value;

    /// <summary>Opens a package, or with <c>snupkg</c> its symbols.</summary>
    public async Task<ZipArchive> OpenAsync(string id, string extension = "nupkg") => await ZipFile.OpenReadAsync(
        Directory.GetFiles(await Folder, $"{id}.*.{extension}").Single(path => char.IsAsciiDigit(Path.GetFileName(path)[id.Length + 1])));

    /// <summary>Reads a package's description.</summary>
    public async Task<XElement> MetadataAsync(string id)
    {
        await using var package = await OpenAsync(id);
        await using var nuspec = await package.GetEntry(id + ".nuspec")!.OpenAsync();
        var document = await XDocument.LoadAsync(nuspec, LoadOptions.None, CancellationToken.None);
        foreach (var element in document.Descendants())
            element.Name = element.Name.LocalName;
        return document.Root!.Element("metadata")!;
    }

    public void Dispose()
    {
        if (_created is not null)
            Directory.Delete(_created, recursive: true);
    }

    private async Task<string> PackAsync()
    {
        _created = Directory.CreateTempSubdirectory("apixguard-packages-").FullName;
        await CommandLine.RunAsync(Repository.Root, new Dictionary<string, string>(), "dotnet", "pack", "build/Packages.slnf", "--no-build",
            "-c", Repository.Configuration, "-o", _created, "-v", "quiet", "-nologo");
        return _created;
    }
}
