using ApiXGuard.Analyzers.KeyUse;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.KeyUse;

public class OutlivedKeyAnalyzerTests
{
    [Fact]
    public Task The_message_says_which_key_goes_where() => ReferencingTest.RunAsync<OutlivedKeyAnalyzer>(
        """
        using System;
        using System.Threading.Tasks;
        using ApiXGuard.Runtime;

        class Shop
        {
            async Task Send(IApiXKeyStore store)
            {
                var key = await store.GetApiKeyAsync();
                _ = Task.Run(() => Console.WriteLine({|#0:key|}.Length));
            }
        }
        """,
        ["runtime"],
        [],
        new DiagnosticResult(DiagnosticIds.OutlivedKey, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "The key that 'GetApiKeyAsync' gives is taken along by a task that nobody awaits, which outlives the code around it and every rotation. Ask the store where and when the key is used."));
}
