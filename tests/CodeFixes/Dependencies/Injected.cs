using ApiXGuard.CodeFixes.Dependencies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Tests.Dependencies;

/// <summary>
/// A solution with a place in it, between <c>[|</c> and <c>|]</c>, that wants a dependency. The place becomes a use of it; then all projects have
/// to compile without a warning more than before, and wanting it again must change nothing.
/// </summary>
internal sealed class Injected
{
    private readonly List<(string Project, string Path, string Text)> _files = [];
    private Dependency _dependency = Dependency.Configuration;
    private OutputKind _output = OutputKind.DynamicallyLinkedLibrary;
    private string _options = "";
    private bool _isDocumented;
    private bool _isPlain;

    public static Injected In(string source) => new Injected().With("Shop/Code.cs", source);

    /// <summary>Another file; its first folder is its project, which Shop refers to unless it is Shop's own or refers to Shop.</summary>
    public Injected With(string path, string text)
    {
        _files.Add((path[..path.IndexOf('/')], path, text));
        return this;
    }

    public Injected Wanting(Dependency dependency)
    {
        _dependency = dependency;
        return this;
    }

    public Injected AsProgram()
    {
        _output = OutputKind.ConsoleApplication;
        return this;
    }

    public Injected WithOptions(string options)
    {
        _options = options;
        return this;
    }

    /// <summary>With the compiler's warnings about missing documentation.</summary>
    public Injected Documented()
    {
        _isDocumented = true;
        return this;
    }

    /// <summary>Without configuration or key stores to refer to.</summary>
    public Injected WithoutPackages()
    {
        _isPlain = true;
        return this;
    }

    public async Task IsRefused()
    {
        var (solution, document, span) = await SolutionAsync();
        Assert.Empty(await ComplaintsAsync(solution, DiagnosticSeverity.Error));
        Assert.Null(await GiveAsync(solution, document, span));
    }

    /// <summary>What the files become: those that are not named stay as they were.</summary>
    public async Task Becomes(string source, params (string Path, string Text)[] others)
    {
        var (before, document, span) = await SolutionAsync();
        var complaintsBefore = await ComplaintsAsync(before, DiagnosticSeverity.Warning);
        Assert.DoesNotContain(complaintsBefore, each => each.Contains("error", StringComparison.Ordinal));
        var use = await GiveAsync(before, document, span);
        Assert.True(use is not null, "The dependency was refused.");
        var root = (await use.Document.GetSyntaxRootAsync())!;
        Assert.True(root.Contains(use.Place), "The place is not in its document.");
        var mark = new SyntaxAnnotation();
        root = root.ReplaceNode(use.Place, Used(use.Expression).WithTriviaFrom(use.Place).WithAdditionalAnnotations(mark));
        var after = use.Document.WithSyntaxRoot(root).Project.Solution;

        var expected = _files.ToDictionary(file => file.Path, file => file.Text.Replace("[|", "").Replace("|]", ""));
        expected["Shop/Code.cs"] = source;
        foreach (var (path, text) in others)
            expected[path] = text;
        foreach (var (path, text) in expected)
            Assert.Equal(text, (await DocumentAt(after, path).GetTextAsync()).ToString());
        var complaintsAfter = await ComplaintsAsync(after, DiagnosticSeverity.Warning);
        Assert.True(complaintsAfter.Count <= complaintsBefore.Count, string.Join("\n", complaintsAfter));

        // The text, not the tree that the injector built: what it wrote has to be read as it was meant.
        var read = after;
        foreach (var path in expected.Keys)
            read = read.WithDocumentText(DocumentAt(read, path).Id, SourceText.From(await TextAsync(read, path)));
        var spanAfter = (await after.GetDocument(use.Document.Id)!.GetSyntaxRootAsync())!.GetAnnotatedNodes(mark).Single().Span;
        var again = await GiveAsync(read, use.Document.Id, spanAfter);
        Assert.True(again is not null, "The dependency was refused the second time.");
        Assert.Equal(use.Expression.ToString(), again.Expression.ToString());
        foreach (var (path, text) in expected)
            Assert.Equal(text, await TextAsync(again.Document.Project.Solution, path));
    }

    private ExpressionSyntax Used(ExpressionSyntax expression) =>
        SyntaxFactory.ParseExpression(_dependency == Dependency.Configuration ? $"{expression}[\"A:B\"]!" : $"{expression}.ToString()!");

    private Task<DependencyUse?> GiveAsync(Solution solution, DocumentId id, TextSpan span) => GiveAsync(solution.GetDocument(id)!, span);

    private async Task<DependencyUse?> GiveAsync(Document document, TextSpan span)
    {
        var root = (await document.GetSyntaxRootAsync())!;
        return await DependencyInjector.TryGiveAsync(document, root.FindNode(span, getInnermostNodeForTie: true), _dependency, TestContext.Current.CancellationToken);
    }

    private async Task<(Solution Solution, DocumentId Document, TextSpan Span)> SolutionAsync()
    {
        string[] names = _isPlain ? [] : ["aspnetcore", "efcore", "runtime"];
        var framework = await CaseReferences.Framework(names).ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        var beside = await CaseReferences.BesideAsync(names, CancellationToken.None);
        var solution = new AdhocWorkspace().CurrentSolution;
        DocumentId? place = null;
        TextSpan span = default;
        foreach (var project in _files.GroupBy(file => file.Project).OrderBy(group => group.Key == "Shop" ? 1 : group.Key.StartsWith("UserOf", StringComparison.Ordinal) ? 2 : 0))
        {
            var id = ProjectId.CreateNewId(project.Key);
            var isShop = project.Key == "Shop";
            var isUser = project.Key.StartsWith("UserOf", StringComparison.Ordinal);
            var options = new CSharpCompilationOptions(isShop ? _output : isUser ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
            solution = solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, project.Key, project.Key, LanguageNames.CSharp,
                compilationOptions: options,
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview, _isDocumented ? DocumentationMode.Diagnose : DocumentationMode.Parse),
                metadataReferences: [.. framework, .. beside],
                projectReferences: solution.Projects.Where(_ => isShop || isUser).Select(other => new ProjectReference(other.Id))));
            foreach (var (_, path, text) in project)
            {
                var documentId = DocumentId.CreateNewId(id, path);
                if (text.IndexOf("[|", StringComparison.Ordinal) is var start and >= 0)
                {
                    place = documentId;
                    span = TextSpan.FromBounds(start, text.IndexOf("|]", StringComparison.Ordinal) - 2);
                }

                solution = solution.AddDocument(documentId, Path.GetFileName(path), SourceText.From(text.Replace("[|", "").Replace("|]", "")), filePath: "/repo/" + path);
            }

            solution = solution.AddDocument(DocumentId.CreateNewId(id), "Usings.cs", SourceText.From("global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;"), filePath: $"/repo/{project.Key}/obj/Usings.cs");
            if (_options.Length > 0)
                solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From("root = true\n[*.cs]\n" + _options), filePath: $"/repo/{project.Key}/.editorconfig");
        }

        return (solution, place ?? throw new InvalidOperationException("No place is marked."), span);
    }

    private static Document DocumentAt(Solution solution, string path) => solution.Projects.SelectMany(project => project.Documents).Single(document => document.FilePath == "/repo/" + path);

    private static async Task<string> TextAsync(Solution solution, string path) => (await DocumentAt(solution, path).GetTextAsync()).ToString();

    private static async Task<List<string>> ComplaintsAsync(Solution solution, DiagnosticSeverity least)
    {
        var all = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            all.AddRange(compilation.GetDiagnostics().Where(each => each.Severity >= least && !each.IsSuppressed).Select(each => each.ToString()));
        }

        return all;
    }
}
