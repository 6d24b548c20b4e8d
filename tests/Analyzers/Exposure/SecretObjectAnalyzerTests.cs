using ApiXGuard.Analyzers.Exposure;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Exposure;

public class SecretObjectAnalyzerTests
{
    [Theory]
    [InlineData("login", "A 'Login'", "its member 'Password'")]
    [InlineData("new { login.User, login.Password }", "An anonymous object", "its member 'Password'")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(Environment.GetEnvironmentVariables())", "The environment", "every variable")]
    public Task The_message_says_what_the_whole_object_shows_and_what_to_do(string value, string whole, string secret)
    {
        var test = new CSharpAnalyzerTest<SecretObjectAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
            TestCode = $$"""
                using System;

                record Login(string User, string Password);

                class Shop
                {
                    void Open(Login login) => Console.WriteLine({|#0:{{value}}|});
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.SecretObject, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            $"{whole} written to the console whole shows {secret}. Write the parts that may be seen, or take the secret out of what is printed."));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Types_that_hold_each_other_are_looked_at_once() => new CSharpAnalyzerTest<SecretObjectAnalyzer, DefaultVerifier>
    {
        ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
        TestCode = """
            using System;

            record Parent(string Name, Child Child);

            record Child(string Name, Parent Parent);

            class Shop
            {
                void Open(Parent parent) => Console.WriteLine(parent);
            }
            """,
    }.RunAsync(TestContext.Current.CancellationToken);
}
