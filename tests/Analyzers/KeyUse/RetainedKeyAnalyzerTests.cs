using ApiXGuard.Analyzers.KeyUse;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.KeyUse;

public class RetainedKeyAnalyzerTests
{
    [Fact]
    public Task The_message_says_which_key_is_kept_where_and_what_to_keep_instead() => ReferencingTest.RunAsync<RetainedKeyAnalyzer>(
        """
        using System.Threading.Tasks;
        using ApiXGuard.Runtime;

        class Shop
        {
            private string _key = "";

            async Task Keep(IApiXKeyStore store) => {|#0:_key = await store.GetApiKeyAsync()|};

            int Length => _key.Length;
        }
        """,
        ["runtime"],
        [],
        new DiagnosticResult(DiagnosticIds.RetainedKey, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "A key of 'GetApiKeyAsync' is kept in the field '_key': it goes on being used after it was revoked or rotated, and lies in memory. Keep the store, ask it at each use, and let WithCache decide how long a key stays."));
}
