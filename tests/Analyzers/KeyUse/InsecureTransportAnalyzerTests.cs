using ApiXGuard.Analyzers.KeyUse;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.KeyUse;

public class InsecureTransportAnalyzerTests
{
    [Fact]
    public Task The_message_says_what_goes_over_http() => ReferencingTest.RunAsync<InsecureTransportAnalyzer>(
        """
        using System;
        using System.Threading.Tasks;
        using ApiXGuard.Runtime;

        class Shop
        {
            Task Get(ApiXClient client) => client.MakeGetRequestAsync({|#0:new Uri("http://api.acme.io")|});
        }
        """,
        ["runtime"],
        [],
        new DiagnosticResult(DiagnosticIds.InsecureTransport, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "A signed request goes to an http:// address: everybody on the way can read it and use it again. Use https://."));
}
