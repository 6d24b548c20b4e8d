using ApiXGuard.Analyzers.Exposure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Exposure;

public class TelemetrySecretAnalyzerTests
{
    [Theory]
    [InlineData("""activity.SetTag("key", {|#0:apiKey|})""", "'apiKey' goes into an activity's tags")]
    [InlineData("""activity.AddBaggage("key", {|#0:apiKey|})""", "'apiKey' goes into baggage, which travels with each outgoing request")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("key", {|#0:Environment.GetEnvironmentVariable("SHOP_API_KEY")|}))""", "The environment variable 'SHOP_API_KEY' goes into a metric's tags")]
    public Task The_message_says_which_secret_goes_where_and_what_to_do(string code, string beginning)
    {
        var test = new CSharpAnalyzerTest<TelemetrySecretAnalyzer, DefaultVerifier>
        {
            TestCode = $$"""
                #nullable enable
                using System;
                using System.Collections.Generic;
                using System.Diagnostics;
                using System.Diagnostics.Metrics;

                class Shop
                {
                    void Call(Activity activity, Counter<long> counter, string apiKey)
                    {
                        {{code}};
                    }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.TelemetrySecret, DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            beginning + ": telemetry leaves the process, is kept for long and read by many. Leave it out, or record an id or a fingerprint of it."));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
