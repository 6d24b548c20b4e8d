using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    ApiXGuard.Analyzers.Hardcoded.UrlCredentialAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public class UrlCredentialAnalyzerTests
{
    [Fact]
    public Task The_message_says_what_was_found_and_what_to_do() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System;
        class C
        {
            UriBuilder M() => new UriBuilder("https://api.acme.io") { Query = {|#0:"api_key=q7Zt2LmX9vR" + "b4KcW8sNd"|} };
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "Secret in the query of a URL in source code: URLs end up in logs and caches, and whoever reads the code can use it. Revoke it, and add it at run time from configuration or a key store."));
}
