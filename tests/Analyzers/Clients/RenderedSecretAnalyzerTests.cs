using ApiXGuard.Analyzers.Clients;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Clients;

public class RenderedSecretAnalyzerTests
{
    private static readonly ReferenceAssemblies Web = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", "10.0.0")]);

    [Theory]
    [InlineData("builder.AddContent(1, {|#0:apiKey|})", "the markup of a page")]
    [InlineData("""script.InvokeVoidAsync("show", {|#0:apiKey|})""", "an argument of script in the browser")]
    public Task The_message_says_which_secret_goes_where_and_what_to_do(string code, string place)
    {
        var test = Test(code);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.RenderedSecret, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            $"'apiKey' goes into {place}: everybody who opens the page can read it there. Keep it on the server, and let the page call an endpoint that uses it."));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_was_generated_from_a_page_is_reported_in_the_page()
    {
        FileLinePositionSpan? place = null;
        var test = Test("""
            builder.OpenElement(0, "p");
            #line (7,5)-(7,11) 47 "Pages/Keys.razor"
                        builder.AddContent(1, {|#0:apiKey|})
            #line default
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.RenderedSecret, DiagnosticSeverity.Warning).WithLocation(0));
        test.DiagnosticVerifier = (diagnostic, _, _) => place = diagnostic.Location.GetMappedLineSpan();
        await test.RunAsync(TestContext.Current.CancellationToken);

        Assert.EndsWith("Pages/Keys.razor", place!.Value.Path, StringComparison.Ordinal);
        Assert.Equal(6, place.Value.StartLinePosition.Line);
    }

    private static CSharpAnalyzerTest<RenderedSecretAnalyzer, DefaultVerifier> Test(string code) => new()
    {
        ReferenceAssemblies = Web,
        TestCode = $$"""
            using Microsoft.AspNetCore.Components.Rendering;
            using Microsoft.JSInterop;

            class Page
            {
                void Render(RenderTreeBuilder builder, IJSRuntime script, string apiKey)
                {
            {{code}}
                    ;
                }
            }
            """,
    };
}
