using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Tests.Policies;

public sealed class OptionKeysTests
{
    [Fact]
    public async Task A_host_that_does_not_tell_which_options_there_are_is_no_error()
    {
        var compilation = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken)]);
        var analyzer = new global::ApiXGuard.Analyzers.Policies.ConfigurationAnalyzer();
        var options = new AnalyzerOptions([], new Silent());
        var found = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(found);
    }

    private sealed class Silent : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions None = new Options();

        public override AnalyzerConfigOptions GlobalOptions => None;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

        private sealed class Options : AnalyzerConfigOptions
        {
#nullable disable // The attribute that the signature asks for is internal to both assemblies under test.
            public override bool TryGetValue(string key, out string value)
            {
                value = null;
                return false;
            }
#nullable restore
        }
    }
}
