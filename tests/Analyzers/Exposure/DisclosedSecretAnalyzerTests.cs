using ApiXGuard.Analyzers.Exposure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Exposure;

public class DisclosedSecretAnalyzerTests
{
    [Theory]
    [InlineData("""File.WriteAllText("a", {|#0:apiKey|})""", "a file in clear text, where backups and other users find it")]
    [InlineData("""Process.Start("curl", {|#0:"-k " + apiKey|})""", "a command line, which every user of the machine can list")]
    [InlineData("""new Uri($"https://shop.example/?key={{|#0:apiKey|}}")""", "a URL: proxies, logs and browser histories keep it")]
    [InlineData("""new Cookie("key", {|#0:apiKey|})""", "a cookie, which browsers keep and show")]
    public Task The_message_says_which_secret_goes_where_and_what_to_do(string code, string place)
    {
        var test = new CSharpAnalyzerTest<DisclosedSecretAnalyzer, DefaultVerifier>
        {
            TestCode = $$"""
                using System;
                using System.Diagnostics;
                using System.IO;
                using System.Net;

                class Shop
                {
                    void Call(string apiKey)
                    {
                        {{code}};
                    }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.DisclosedSecret, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            $"'apiKey' goes into {place}. Keep it on this side: send it in a header, pass it by standard input or the environment, encrypt it, or leave it out."));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("60", 59)]
    [InlineData("6000", 5999)]
    public Task A_text_of_very_many_parts_is_no_URL(string name, int parts)
    {
        var sum = string.Concat(Enumerable.Repeat(" + apiKey", parts));
        return new CSharpAnalyzerTest<DisclosedSecretAnalyzer, DefaultVerifier>
        {
            TestCode = $$"""
                class Shop
                {
                    string Text{{name}}(string apiKey) => "a"{{sum}};
                }
                """,
        }.RunAsync(TestContext.Current.CancellationToken);
    }
}
