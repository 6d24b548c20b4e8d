using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    ApiXGuard.Analyzers.Hardcoded.HttpCredentialAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public class HttpCredentialAnalyzerTests
{
    [Fact]
    public Task The_message_says_what_was_found_and_what_to_do() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            void M(System.Net.Http.HttpClient client) => client.DefaultRequestHeaders.Add("X-Api-Key", {|#0:"winter"|});
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "Credentials in a header in source code: whoever reads the code or the assembly can send requests in your name. Revoke it, and read its successor from a key store when the request is made."));

    [Fact]
    public Task A_constant_of_another_file_is_told_where_it_is_used() => new Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<ApiXGuard.Analyzers.Hardcoded.HttpCredentialAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>
    {
        TestState =
        {
            Sources =
            {
                "class C { void M(System.Net.Http.HttpClient client) => client.DefaultRequestHeaders.Add(\"X-Api-Key\", [|Names.Orders|]); }",
                "static class Names { public const string Orders = \"winter\"; }",
            },
        },
    }.RunAsync(TestContext.Current.CancellationToken);
}
