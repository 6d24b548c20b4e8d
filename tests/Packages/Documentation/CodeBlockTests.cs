using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiXGuard.Packages.Tests.Documentation;

/// <summary>The code on the packages' pages compiles against the packages.</summary>
public sealed class CodeBlockTests
{
    /// <summary>What every new web project has, and the runtime.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Azure.Identity;
        global using ApiXGuard.Runtime;
        global using ApiXGuard.Runtime.AspNetCore;
        """;

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Repository.PathOf("src"), "README.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_on_a_package_s_page_compiles(string page)
    {
        foreach (var block in MarkdownBlocks.In(File.ReadAllText(Repository.PathOf(page))).Where(block => block.Language == "csharp"))
            Assert.Empty(Errors(block.Text));
    }

    [Fact]
    public void Code_that_calls_what_is_not_there_would_be_noticed()
    {
        Assert.Empty(Errors("builder.Services.AddApiXServer();"));
        Assert.NotEmpty(Errors("builder.Services.AddApiXServerThatIsNotThere();"));
    }

    private static List<string> Errors(string code)
    {
        // A page may begin where a program's builder is there already.
        var program = code.Contains("var builder", StringComparison.Ordinal) ? code : "var builder = WebApplication.CreateBuilder(args);\n" + code;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create("Page",
            [CSharpSyntaxTree.ParseText(Usings, options), CSharpSyntaxTree.ParseText(program, options)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];
    }
}
