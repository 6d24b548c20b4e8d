using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Tests.Fixes;

/// <summary>A project for several frameworks has one document of a file for each; what a fix does has to be right in all of them.</summary>
public sealed class LinkedDocumentTests
{
    private const string Code = """
        class Orders
        {
            string Address = "old";
            string Name => Address;
        #if NEW
            string Second => Address.ToLower();
        #endif
        }
        """;

    [Fact]
    public async Task What_is_done_to_one_document_of_a_file_is_done_to_all()
    {
        var (target, other) = await TwoFrameworksAsync(mark: "Name => Address");
        var changed = await SafeRewriting.ApplyAsync(new Replacement("\"old\"", "\"a longer text\""), target, default);

        Assert.NotNull(changed);
        var text = (await changed.GetDocument(target.Document.Id)!.GetTextAsync()).ToString();
        Assert.Contains("a longer text", text, StringComparison.Ordinal);
        Assert.Equal(text, (await changed.GetDocument(other)!.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task Places_that_a_batch_has_yet_to_cure_are_found_again_in_the_other_documents()
    {
        var (target, other) = await TwoFrameworksAsync(mark: "Address.ToLower()");
        var changed = await SafeRewriting.ApplyAsync(new Replacement("\"old\"", "\"a longer text\""), target, default);

        var root = await changed!.GetDocument(other)!.GetSyntaxRootAsync();
        Assert.Equal("Address.ToLower()", Assert.Single(root!.GetAnnotatedNodes(LinkedDocuments.PlaceKind)).ToString());
    }

    [Fact]
    public async Task What_does_not_compile_in_one_of_the_frameworks_is_not_done()
    {
        var (target, _) = await TwoFrameworksAsync(mark: "Name => Address");
        // The other framework's part of the file uses it as a string.
        Assert.Null(await SafeRewriting.ApplyAsync(new Replacement("string Address = \"old\"", "object Address = \"old\""), target, default));
    }

    private static async Task<(FixTarget Target, DocumentId Other)> TwoFrameworksAsync(string mark)
    {
        var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        var ids = new List<DocumentId>();
        foreach (var symbol in new[] { "OLD", "NEW" })
        {
            var project = ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, "Orders " + symbol, "Orders", LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                parseOptions: CSharpParseOptions.Default.WithPreprocessorSymbols(symbol),
                metadataReferences: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
            solution = solution.AddProject(project);
            var id = DocumentId.CreateNewId(project.Id);
            ids.Add(id);
            solution = solution.AddDocument(id, "Orders.cs", SourceText.From(Code), filePath: "/src/Orders.cs");
        }

        var second = solution.GetDocument(ids[1])!;
        var secondRoot = (await second.GetSyntaxRootAsync())!;
        var start = secondRoot.ToFullString().IndexOf(mark, StringComparison.Ordinal);
        var node = secondRoot.FindNode(new TextSpan(start, mark.Length), getInnermostNodeForTie: true);
        solution = second.WithSyntaxRoot(secondRoot.ReplaceNode(node, node.WithAdditionalAnnotations(new SyntaxAnnotation(LinkedDocuments.PlaceKind)))).Project.Solution;

        var first = solution.GetDocument(ids[0])!;
        var root = (await first.GetSyntaxRootAsync())!;
        var diagnostic = Diagnostic.Create("AXG4003", "Security", "", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, true, 1);
        return (new FixTarget(first, root, root, diagnostic), ids[1]);
    }

    private sealed class Replacement(string old, string text) : Rewriting
    {
        public override string Key => FixKeys.Replace;

        public override string TitleOf(FixTarget target) => "Replace";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var before = await target.Document.GetTextAsync(cancellationToken);
            return target.Document.WithText(before.Replace(before.ToString().IndexOf(old, StringComparison.Ordinal), old.Length, text)).Project.Solution;
        }
    }
}
