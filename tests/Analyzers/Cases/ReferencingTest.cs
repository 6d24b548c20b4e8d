using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Cases;

/// <summary>An ordinary test of one analyzer, with the references that case files name and properties of the project.</summary>
internal static class ReferencingTest
{
    public static async Task RunAsync<TAnalyzer>(string code, string[] references, string[] properties, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestCode = code, ReferenceAssemblies = CaseReferences.Framework(references) };
        test.TestState.AdditionalReferences.AddRange(await CaseReferences.BesideAsync(references, TestContext.Current.CancellationToken));
        if (properties.Length > 0)
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", string.Join('\n', ["is_global = true", .. properties.Select(property => "build_property." + property), ""])));
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
