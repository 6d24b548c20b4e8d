using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ApiXGuard.CodeFixes.Tests.Asynchrony;

/// <summary>A solution made of text. Files whose name starts with <c>@Shared/</c> are of a project Shared that the others' project, Shop, refers to.</summary>
internal sealed class CodeSolution : IDisposable
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly AdhocWorkspace _workspace = new();
    private readonly List<DocumentId> _files = [];

    private CodeSolution() => Solution = _workspace.CurrentSolution;

    /// <summary>The solution.</summary>
    public Solution Solution { get; private set; }

    /// <summary>The project of a name.</summary>
    public Project this[string name] => Solution.Projects.Single(project => project.Name == name);

    /// <summary>The documents, in the order they were given.</summary>
    public IEnumerable<Document> Files => _files.Select(id => Solution.GetDocument(id)!);

    /// <summary>Makes one.</summary>
    public static async Task<CodeSolution> CreateAsync(CodeOptions options, params (string Name, string Text)[] files)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var result = new CodeSolution();
        MetadataReference[] references =
        [
            .. await CaseReferences.Framework(options.References).ResolveAsync(LanguageNames.CSharp, cancellationToken),
            .. await CaseReferences.BesideAsync(options.References, cancellationToken),
        ];
        var shared = result.AddProject("Shared", OutputKind.DynamicallyLinkedLibrary, references);
        var own = result.AddProject("Shop", options.IsExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, references);
        result.Solution = result.Solution.AddProjectReference(own, new ProjectReference(shared));
        if (options.HasUsings)
        {
            result.Add(shared, "Usings.cs", Usings);
            result.Add(own, "Usings.cs", Usings);
        }

        foreach (var (name, text) in files)
            result._files.Add(result.Add(name.StartsWith("@Shared/", StringComparison.Ordinal) ? shared : own, name, text));
        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    /// <summary>The texts of the files after a change that brought no new error or warning, tidied as fixes are.</summary>
    public async Task<string[]> TextsOfAsync(Solution changed)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        foreach (var id in _files)
        {
            var tidy = await Simplifier.ReduceAsync(changed.GetDocument(id)!, Simplifier.Annotation, cancellationToken: cancellationToken);
            tidy = await Formatter.FormatAsync(tidy, Formatter.Annotation, cancellationToken: cancellationToken);
            changed = tidy.Project.Solution;
        }

        var complaints = (await ComplaintsAsync(changed)).Except(await ComplaintsAsync(Solution)).ToArray();
        var texts = await Task.WhenAll(_files.Select(async id => (await changed.GetDocument(id)!.GetTextAsync(cancellationToken)).ToString()));
        Assert.True(complaints.Length == 0, string.Join('\n', [.. complaints, .. texts]));
        return texts;
    }

    // Emitted: some errors come up no earlier.
    private static async Task<string[]> ComplaintsAsync(Solution solution)
    {
        var complaints = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
            var result = compilation.Emit(Stream.Null, cancellationToken: TestContext.Current.CancellationToken);
            complaints.AddRange(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1701").Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage()}"));
        }

        return [.. complaints];
    }

    private ProjectId AddProject(string name, OutputKind kind, MetadataReference[] references)
    {
        var id = ProjectId.CreateNewId();
        Solution = Solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectMetadataReferences(id, references)
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Preview))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        return id;
    }

    private DocumentId Add(ProjectId project, string name, string text)
    {
        var id = DocumentId.CreateNewId(project);
        Solution = Solution.AddDocument(id, name, text, filePath: $"/repo/{name}");
        return id;
    }
}

/// <summary>How code is compiled.</summary>
internal sealed record CodeOptions(bool IsExecutable = false, bool HasUsings = true, params string[] References)
{
    public static CodeOptions Library { get; } = new();

    public static CodeOptions Program { get; } = new(IsExecutable: true);

    public static CodeOptions Web { get; } = new(IsExecutable: true, References: "aspnetcore");
}
