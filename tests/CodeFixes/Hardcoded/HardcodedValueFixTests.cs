using ApiXGuard.Analyzers.Hardcoded;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.CodeFixes.Tests.Hardcoded;

public class HardcodedValueFixTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"Stripe__ApiKey\") ?? throw new InvalidOperationException(\"The environment variable Stripe__ApiKey is not set.\")";

    [Fact]
    public async Task Line_endings_of_the_file_stay()
    {
        var code = $$"""
            using System;

            // Before.
            class Payments
            {
                private const string StripeKey = [|"{{MadeUp.Value("stripe", 1)}}"|]; // behind

            #if !NETFRAMEWORK
                public string Key()
                {
                    return StripeKey +
                        [|"{{MadeUp.Value("stripe", 2)}}"|];
                }
            #endif
            }
            """;
        var after = $$"""
            using System;

            // Before.
            class Payments
            {
                private static string StripeKey => {{Read}}; // behind

            #if !NETFRAMEWORK
                public string Key()
                {
                    return StripeKey +
                        ({{Read}});
                }
            #endif
            }
            """;
        await Test(code.ReplaceLineEndings("\r\n"), after.ReplaceLineEndings("\r\n")).RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_title_names_the_setting_and_not_the_value()
    {
        var value = MadeUp.Value("stripe", 1)!;
        var test = Test($$"""class Payments { string Key() => [|"{{value}}"|]; }""", $$"""class Payments { string Key() => System.{{Read.Replace("new ", "new System.", StringComparison.Ordinal)}}; }""");
        CodeAction? offered = null;
        test.CodeActionVerifier = (action, _) => offered = action;
        await test.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Read the value from the environment variable 'Stripe__ApiKey'", offered?.Title);
        Assert.Equal("configuration", offered?.EquivalenceKey);
    }

    private static CSharpCodeFixTest<ProviderTokenAnalyzer, HardcodedValueFix, DefaultVerifier> Test(string code, string after) => new()
    {
        TestCode = code,
        FixedCode = after,
        ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
    };
}
