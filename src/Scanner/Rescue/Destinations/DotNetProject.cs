using System.Xml;
using System.Xml.Linq;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>A .NET project as its file describes it, without MSBuild: enough to tell whether it reads user-secrets, and under which id.</summary>
internal sealed class DotNetProject
{
    private const int LargestFile = 16 * 1024 * 1024;
    private static readonly string[] Extensions = [".csproj", ".fsproj", ".vbproj"];

    // SDKs whose applications have a host, and with it user-secrets.
    private static readonly string[] HostSdks = ["Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker", "Microsoft.NET.Sdk.Razor", "Microsoft.NET.Sdk.Functions", "Aspire.AppHost.Sdk"];
    private static readonly string[] ConfigurationPackages = ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.Hosting", "ApiXGuard.Runtime"];

    private readonly XElement _root;
    private readonly List<XElement> _shared;

    private DotNetProject(string path, XElement root, List<XElement> shared)
    {
        FullPath = path;
        _root = root;
        _shared = shared;
    }

    /// <summary>The project file.</summary>
    public string FullPath { get; }

    /// <summary>Its folder.</summary>
    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>The id of its user-secrets as the files say; <see langword="null"/> where there is none.</summary>
    public string? UserSecretsId => Expand(Property("UserSecretsId"));

    /// <summary>Whether it is a program, which has user-secrets of its own.</summary>
    public bool IsProgram =>
        Sdks.Any(sdk => sdk is "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker" or "Microsoft.NET.Sdk.Functions" or "Aspire.AppHost.Sdk")
        || Property("OutputType")?.Trim().ToLowerInvariant() is "exe" or "winexe";

    /// <summary>Whether it holds tests.</summary>
    public bool IsTest => Items("PackageReference").Any(name => name is "Microsoft.NET.Test.Sdk" or "xunit.v3" or "TUnit" or "MSTest" or "NUnit");

    /// <summary>Whether its code can ask a configuration.</summary>
    public bool HasConfiguration =>
        UserSecretsId is not null
        || IsRestored("Microsoft.Extensions.Configuration.Abstractions")
        || Sdks.Any(sdk => HostSdks.Contains(sdk))
        || Items("FrameworkReference").Any(name => name == "Microsoft.AspNetCore.App")
        || Items("PackageReference").Any(name => ConfigurationPackages.Any(known => name == known || name.StartsWith(known + ".", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether its analyzers are ours, so that a code fix can be run without an editor.</summary>
    public bool HasAnalyzers => IsRestored("ApiXGuard.Analyzers") || Items("PackageReference").Concat(Items("GlobalPackageReference")).Any(name => name.Equals("ApiXGuard.Analyzers", StringComparison.OrdinalIgnoreCase));

    /// <summary>The projects that it refers to, as full paths.</summary>
    public IEnumerable<string> References => Items("ProjectReference").Select(path => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), Folder));

    private IEnumerable<string> Sdks => ((string?)_root.Attribute("Sdk") ?? "").Split(';')
        .Concat(_root.Elements().Where(element => element.Name.LocalName == "Sdk").Select(element => (string?)element.Attribute("Name") ?? ""))
        .Select(sdk => sdk.Split('/')[0].Trim());

    /// <summary>Whether a file is a project that is understood.</summary>
    public static bool IsProject(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The projects in a folder.</summary>
    public static IReadOnlyList<string> In(string folder) => [.. Directory.EnumerateFiles(folder).Where(IsProject).Order(StringComparer.Ordinal)];

    /// <summary>Reads a project file.</summary>
    /// <exception cref="CommandFailedException">It cannot be read.</exception>
    public static DotNetProject Read(string path)
    {
        var shared = new List<XElement>();
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // MSBuild takes the nearest of each, and no other.
            foreach (var name in (ReadOnlySpan<string>)["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            {
                if (!shared.Exists(element => (string?)element.Annotation(typeof(string)) == name) && File.Exists(Path.Combine(folder, name)))
                {
                    var element = Parse(Path.Combine(folder, name));
                    element.AddAnnotation(name);
                    shared.Add(element);
                }
            }
        }

        return new DotNetProject(path, Parse(path), shared);
    }

    // What NuGet resolved tells of packages that come with others. A project that was never restored has no such file.
    private bool IsRestored(string package)
    {
        var assets = new FileInfo(Path.Combine(Folder, "obj", "project.assets.json"));
        return assets is { Exists: true, Length: <= LargestFile } && File.ReadAllText(assets.FullName).Contains($"\"{package}/", StringComparison.OrdinalIgnoreCase);
    }

    private string? Property(string name) =>
        _shared.Prepend(_root)
            .Select(root => root.Elements().Where(element => element.Name.LocalName == "PropertyGroup").Elements().LastOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim())
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private IEnumerable<string> Items(string name) =>
        _shared.Prepend(_root)
            .SelectMany(root => root.Descendants().Where(element => element.Name.LocalName == name))
            .Select(element => ((string?)element.Attribute("Include"))?.Trim() ?? "")
            .Where(include => include.Length > 0);

    private string? Expand(string? value)
    {
        var name = Path.GetFileNameWithoutExtension(FullPath);
        return value?.Replace("$(MSBuildProjectName)", name, StringComparison.OrdinalIgnoreCase)
            .Replace("$(AssemblyName)", Property("AssemblyName") is { } own && !own.Contains("$(", StringComparison.Ordinal) ? own : name, StringComparison.OrdinalIgnoreCase);
    }

    private static XElement Parse(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                throw new CommandFailedException($"'{path}' is too large for a project file");
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException e)
        {
            throw new CommandFailedException($"'{path}' is not XML, in line {e.LineNumber}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"'{path}' cannot be read: {e.Message}", e);
        }
    }
}
