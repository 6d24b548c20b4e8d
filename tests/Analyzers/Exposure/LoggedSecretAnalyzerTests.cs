using ApiXGuard.Analyzers.Exposure;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Exposure;

public class LoggedSecretAnalyzerTests
{
    [Theory]
    [InlineData("password", "'password' is written to the console, which more people can read than may know it. Leave it out, or log a name, an id or a masked form instead.")]
    [InlineData("""Environment.GetEnvironmentVariable("API_KEY")""", "The environment variable 'API_KEY' is written to the console, which more people can read than may know it. Leave it out, or log a name, an id or a masked form instead.")]
    public Task The_message_says_which_secret_goes_where_and_what_to_do(string value, string message)
    {
        var test = new CSharpAnalyzerTest<LoggedSecretAnalyzer, DefaultVerifier>
        {
            TestCode = $$"""
                using System;

                class Shop
                {
                    void Open(string password) => Console.WriteLine({|#0:{{value}}|});
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.LoggedSecret, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_comment_that_allows_the_rule_silences_it() => new CSharpAnalyzerTest<LoggedSecretAnalyzer, DefaultVerifier>
    {
        TestCode = """
            using System;

            class Shop
            {
                void Open(string password) => Console.WriteLine(password); // apixguard:allow AXG2001 because a puzzle
            }
            """,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_long_method_a_long_sum_and_a_circle_of_assignments_are_walked_within_bounds()
    {
        var statements = string.Concat(Enumerable.Range(0, 3000).Select(i => $"        var a{i + 1} = a{i} + \"x\"; Console.WriteLine(a{i + 1});\n"));
        var sum = string.Join(" + ", Enumerable.Repeat("user", 2000));
        return new CSharpAnalyzerTest<LoggedSecretAnalyzer, DefaultVerifier>
        {
            TestCode = $$"""
                using System;

                class Shop
                {
                    void Open(string user)
                    {
                        var a0 = user;
                {{statements}}
                        Console.WriteLine({{sum}});
                        string b = user, c = user;
                        for (var i = 0; i < 9; i++)
                        {
                            b = c;
                            c = b;
                            Console.WriteLine(b + c);
                        }
                    }

                    string Ping(string text) => Pong(text);

                    string Pong(string text) => Ping(text);

                    void Close(string user) => Console.WriteLine(Ping(user));
                }
                """,
        }.RunAsync(TestContext.Current.CancellationToken);
    }
}
