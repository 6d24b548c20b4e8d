using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    ApiXGuard.Analyzers.Hardcoded.PrivateKeyAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public class PrivateKeyAnalyzerTests
{
    [Fact]
    public Task The_message_says_what_was_found_and_what_to_do() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Security.Cryptography.X509Certificates;
        class C
        {
            X509Certificate2 M() => X509CertificateLoader.LoadPkcs12FromFile("orders.pfx", {|#0:"winter"|});
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(
            "Password of a certificate in source code: whoever reads the code or the assembly can act as its owner. Replace the key, and load the new one from a key store or the operating system's certificate store."));
}
