using ApiXGuard.CodeFixes.Dependencies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Tests.Dependencies;

/// <summary>A project for several target frameworks is several projects with the same files.</summary>
public class SharedFileTests
{
    private const string Orders = "namespace Shop;\n\npublic class Orders\n{\n    public string Key() => \"x\";\n}\n";
    private const string Code = "using Microsoft.AspNetCore.Builder;\nvar app = WebApplication.CreateBuilder(args).Build();\nSystem.Console.WriteLine(new Shop.Orders().Key());\n";

    [Fact]
    public async Task All_projects_of_a_file_and_their_users_are_changed_alike()
    {
        var references = (await CaseReferences.Framework(["aspnetcore"]).ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).ToList();
        var solution = new AdhocWorkspace().CurrentSolution;
        ProjectId first = ProjectId.CreateNewId(), second = ProjectId.CreateNewId(), user = ProjectId.CreateNewId();
        foreach (var (id, symbol) in new[] { (first, "NET10_0"), (second, "NETSTANDARD2_0") })
        {
            solution = solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, $"Shop({symbol})", "Shop", LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: [symbol]), metadataReferences: references));
            solution = solution.AddDocument(DocumentId.CreateNewId(id), "Orders.cs", SourceText.From(Orders), filePath: "/repo/Shop/Orders.cs");
        }

        solution = solution.AddProject(ProjectInfo.Create(user, VersionStamp.Default, "User", "User", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication), metadataReferences: references, projectReferences: [new ProjectReference(second)]));
        solution = solution.AddDocument(DocumentId.CreateNewId(user), "Program.cs", SourceText.From(Code), filePath: "/repo/User/Program.cs");
        solution = solution.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Other", "Other", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication), metadataReferences: references, projectReferences: [new ProjectReference(first)]));

        var document = solution.GetProject(first)!.Documents.Single();
        var place = (await document.GetSyntaxRootAsync())!.DescendantNodes().OfType<LiteralExpressionSyntax>().Single();
        var use = await DependencyInjector.TryGiveAsync(document, place, Dependency.Configuration, CancellationToken.None);

        Assert.NotNull(use);
        var after = use.Document.Project.Solution;
        var files = after.GetProject(first)!.Documents.Concat(after.GetProject(second)!.Documents).ToList();
        var texts = await Task.WhenAll(files.Select(async file => (await file.GetTextAsync()).ToString()));
        Assert.Single(texts.Distinct());
        Assert.Contains("public Orders(IConfiguration configuration)", texts[0]);
        Assert.Contains("new Shop.Orders(app.Configuration)", (await after.GetProject(user)!.Documents.Single().GetTextAsync()).ToString());
        foreach (var id in new[] { first, second, user })
            Assert.DoesNotContain((await after.GetProject(id)!.GetCompilationAsync())!.GetDiagnostics(), each => each.Severity == DiagnosticSeverity.Error);
    }
}
