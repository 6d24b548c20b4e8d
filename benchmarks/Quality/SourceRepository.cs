using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Benchmarks.Quality;

/// <summary>The C# projects below a folder, compiled from their sources alone.</summary>
internal sealed partial class SourceRepository
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string WebUsings = """
        global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    private readonly ReferenceLibrary _library;
    private readonly Dictionary<string, CSharpCompilation?> _compiled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders;

    public SourceRepository(string folder, ReferenceLibrary library)
    {
        _library = library;
        Projects = [.. Directory.EnumerateFiles(folder, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true }).Where(path => !IsOutput(path)).Order(StringComparer.Ordinal)];
        _folders = [.. Projects.Select(path => Path.GetDirectoryName(path)!)];
    }

    /// <summary>The project files.</summary>
    public IReadOnlyList<string> Projects { get; }

    /// <summary>Compiles a project with those that it refers to.</summary>
    public CSharpCompilation Compile(string project) => CompileOnce(project)!;

    private CSharpCompilation? CompileOnce(string project)
    {
        if (_compiled.TryGetValue(project, out var known))
            return known;
        // Null while it is being made: projects that refer to each other do not compile.
        _compiled[project] = null;
        var text = File.ReadAllText(project);
        var folder = Path.GetDirectoryName(project)!;
        var references = new List<MetadataReference>(_library.References);
        foreach (Match match in ProjectReference().Matches(text))
        {
            var other = Path.GetFullPath(Path.Combine(folder, match.Groups[1].Value.Replace('\\', '/')));
            if (File.Exists(other) && CompileOnce(other) is { } compilation)
                references.Add(compilation.ToMetadataReference());
        }

        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: ["NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        var trees = Sources(folder).Select(path => Parse(File.ReadAllText(path), path)).ToList();
        trees.Add(Parse(ImplicitUsings, "ImplicitUsings.cs"));
        if (text.Contains("Sdk.Web", StringComparison.Ordinal))
            trees.Add(Parse(WebUsings, "WebUsings.cs"));
        return _compiled[project] = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(project), trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

        SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), options, path);
    }

    // A project's folder without those of the projects below it.
    private IEnumerable<string> Sources(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.cs"))
            yield return path;
        foreach (var below in Directory.GetDirectories(folder))
        {
            if (_folders.Contains(below) || Path.GetFileName(below) is "bin" or "obj" or "node_modules" || new DirectoryInfo(below).LinkTarget is not null)
                continue;
            foreach (var path in Sources(below))
                yield return path;
        }
    }

    private static bool IsOutput(string path) => path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal) || path.Contains("/node_modules/", StringComparison.Ordinal);

    [GeneratedRegex("""<ProjectReference\s+Include="([^"]+)""")]
    private static partial Regex ProjectReference();
}
