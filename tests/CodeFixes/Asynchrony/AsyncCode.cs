using ApiXGuard.CodeFixes.Asynchrony;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ApiXGuard.CodeFixes.Tests.Asynchrony;

/// <summary>
/// Code in which the literal <c>"here"</c> is to be read from a source that is awaited. Files whose name starts with <c>@Shared/</c> are of a
/// project Shared that the others' project refers to.
/// </summary>
internal sealed class AsyncCode
{
    private const string Source = """
        public static class Source
        {
            public static System.Threading.Tasks.ValueTask<string> ReadAsync(System.Threading.CancellationToken cancellationToken = default) => new("read");
        }
        """;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly AdhocWorkspace _workspace = new();
    private readonly List<DocumentId> _files = [];
    private Solution _solution;

    private AsyncCode() => _solution = _workspace.CurrentSolution;

    /// <summary>What becomes of the files; <see langword="null"/> where the place cannot be async.</summary>
    public static async Task<string[]?> TryAsync(CodeOptions options, params (string Name, string Text)[] files)
    {
        var code = new AsyncCode();
        using (code._workspace)
        {
            await code.AddAsync(options, files);
            return await code.TryAsync();
        }
    }

    private async Task AddAsync(CodeOptions options, (string Name, string Text)[] files)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        MetadataReference[] references =
        [
            .. await CaseReferences.Framework(options.References).ResolveAsync(LanguageNames.CSharp, cancellationToken),
            .. await CaseReferences.BesideAsync(options.References, cancellationToken),
        ];
        var shared = AddProject("Shared", OutputKind.DynamicallyLinkedLibrary, references);
        var own = AddProject("Shop", options.IsExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, references);
        _solution = _solution.AddProjectReference(own, new ProjectReference(shared));
        Add(shared, "Source.cs", Source);
        if (options.HasUsings)
        {
            Add(shared, "Usings.cs", Usings);
            Add(own, "Usings.cs", Usings);
        }

        foreach (var (name, text) in files)
            _files.Add(Add(name.StartsWith("@Shared/", StringComparison.Ordinal) ? shared : own, name, text));
    }

    private ProjectId AddProject(string name, OutputKind kind, MetadataReference[] references)
    {
        var id = ProjectId.CreateNewId();
        _solution = _solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectMetadataReferences(id, references)
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Preview))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        return id;
    }

    private DocumentId Add(ProjectId project, string name, string text)
    {
        var id = DocumentId.CreateNewId(project);
        _solution = _solution.AddDocument(id, name, text, filePath: $"/repo/{name}");
        return id;
    }

    private async Task<string[]?> TryAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var before = await ComplaintsAsync(_solution);
        Assert.DoesNotContain(before, complaint => complaint.StartsWith("error", StringComparison.Ordinal));
        var (document, literal) = await LiteralAsync();
        if (await AsyncMaker.TryMakeAsync(document, literal, cancellationToken) is not { } place)
            return null;

        var root = (await place.Document.GetSyntaxRootAsync(cancellationToken))!;
        var call = SyntaxFactory.ParseExpression($"Source.ReadAsync({place.CancellationToken})");
        root = root.ReplaceNode(place.Place, Awaiting.AwaitWithin(call.WithTriviaFrom(place.Place), place.Place, Awaiting.IsConfigured(root)));
        var solution = place.Document.WithSyntaxRoot(root).Project.Solution;
        foreach (var id in _files)
        {
            var tidy = await Simplifier.ReduceAsync(solution.GetDocument(id)!, Simplifier.Annotation, cancellationToken: cancellationToken);
            tidy = await Formatter.FormatAsync(tidy, Formatter.Annotation, cancellationToken: cancellationToken);
            solution = tidy.Project.Solution;
        }

        var errors = (await ComplaintsAsync(solution)).Except(before).ToArray();
        var texts = await Task.WhenAll(_files.Select(async id => (await solution.GetDocument(id)!.GetTextAsync(cancellationToken)).ToString()));
        Assert.True(errors.Length == 0, string.Join('\n', [.. errors, .. texts]));
        return texts;
    }

    private async Task<(Document Document, LiteralExpressionSyntax Literal)> LiteralAsync()
    {
        foreach (var id in _files)
        {
            var root = await _solution.GetDocument(id)!.GetSyntaxRootAsync(TestContext.Current.CancellationToken);
            if (root!.DescendantNodes().OfType<LiteralExpressionSyntax>().SingleOrDefault(literal => literal.Token.ValueText == "here") is { } found)
                return (_solution.GetDocument(id)!, found);
        }

        throw new InvalidOperationException("No file holds the literal.");
    }

    // Emitted: some errors come up no earlier.
    private static async Task<string[]> ComplaintsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
            var result = compilation.Emit(Stream.Null, cancellationToken: TestContext.Current.CancellationToken);
            errors.AddRange(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => $"{(diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning")} {diagnostic.Id}: {diagnostic.GetMessage()}"));
        }

        return [.. errors];
    }
}

/// <summary>How code is compiled.</summary>
internal sealed record CodeOptions(bool IsExecutable = false, bool HasUsings = true, params string[] References)
{
    public static CodeOptions Library { get; } = new();

    public static CodeOptions Program { get; } = new(IsExecutable: true);

    public static CodeOptions Web { get; } = new(IsExecutable: true, References: "aspnetcore");
}
