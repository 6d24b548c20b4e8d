using ApiXGuard.Analyzers.Exposure;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Exposure;

public class ExceptionSecretAnalyzerTests
{
    [Theory]
    [InlineData("""throw new InvalidOperationException("Refused: " + {|#0:apiKey|})""", "an exception")]
    [InlineData("""new Exception().Data["key"] = {|#0:apiKey|}""", "an exception's data")]
    [InlineData("""new Exception().HelpLink = {|#0:apiKey|}""", "the exception's member 'HelpLink'")]
    public Task The_message_says_which_secret_is_put_where_and_what_to_do(string code, string place)
    {
        var test = new CSharpAnalyzerTest<ExceptionSecretAnalyzer, DefaultVerifier>
        {
            TestCode = $$"""
                using System;

                class Shop
                {
                    void Open(string apiKey)
                    {
                        {{code}};
                    }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.ExceptionSecret, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            $"'apiKey' is put into {place}, and exceptions end in logs, error pages and crash reports. Say which secret is meant, not what it is."));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
