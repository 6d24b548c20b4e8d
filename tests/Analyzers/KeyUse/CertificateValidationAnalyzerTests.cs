using ApiXGuard.Analyzers.KeyUse;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.KeyUse;

public class CertificateValidationAnalyzerTests
{
    [Fact]
    public Task The_message_says_who_reads_along_and_what_to_trust_instead() => ReferencingTest.RunAsync<CertificateValidationAnalyzer>(
        """
        using System.Net.Http;

        class Shop
        {
            HttpClientHandler Handler() => new() { ServerCertificateCustomValidationCallback = {|#0:(_, _, _, _) => true|} };
        }
        """,
        [],
        [],
        new DiagnosticResult(DiagnosticIds.CertificateValidation, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "This callback accepts every certificate: whoever is between here and the server reads the keys that are sent. Leave validation on, and trust or pin the server's own certificate authority where it is private."));
}
