using ApiXGuard.Analyzers.KeyUse;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.KeyUse;

public class PredictableKeyAnalyzerTests
{
    [Fact]
    public Task The_message_says_what_is_made_from_what_and_what_to_use() => ReferencingTest.RunAsync<PredictableKeyAnalyzer>(
        """
        using System;

        class Shop
        {
            string CreateApiKey() => {|#0:Guid.NewGuid()|}.ToString("N");
        }
        """,
        [],
        [],
        new DiagnosticResult(DiagnosticIds.PredictableKey, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "'CreateApiKey' is made with Guid.NewGuid, which promises to be unique, not to be secret. Use RandomNumberGenerator, or ApiKeyGenerator for API keys."));
}
