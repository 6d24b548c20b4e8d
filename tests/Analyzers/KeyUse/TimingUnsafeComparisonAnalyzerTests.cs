using ApiXGuard.Analyzers.KeyUse;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.KeyUse;

public class TimingUnsafeComparisonAnalyzerTests
{
    [Fact]
    public Task The_message_says_what_is_compared_and_how_to_compare_it() => ReferencingTest.RunAsync<TimingUnsafeComparisonAnalyzer>(
        """
        using System;
        using System.Security.Cryptography;

        class Shop
        {
            bool Verify(byte[] secret, byte[] body, string given) => {|#0:Convert.ToHexString(HMACSHA256.HashData(secret, body)) == given|};
        }
        """,
        [],
        [],
        new DiagnosticResult(DiagnosticIds.TimingUnsafeComparison, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "The keyed hash is compared with '==', which takes longer the more of it is right, so that it can be guessed piece by piece. Compare the bytes with CryptographicOperations.FixedTimeEquals."));
}
