using System.Collections.Immutable;
using ApiXGuard.Analyzers.Hardcoded;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

/// <summary>Runs the analyzers of hardcoded values over sources, without comparing anything.</summary>
internal static class AnalyzerRun
{
    /// <summary>What they say of each source, by its place in the list.</summary>
    public static async Task<ILookup<int, Diagnostic>> Over(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var trees = sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"src/File{i}.cs", cancellationToken: cancellationToken)).ToArray();
        var references = await ReferenceAssemblies.Net.Net100.ResolveAsync(LanguageNames.CSharp, cancellationToken);
        var compilation = CSharpCompilation.Create("Sources", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(DiagnosticIds).Assembly.GetTypes()
                .Where(type => !type.IsAbstract && typeof(HardcodedValueAnalyzer).IsAssignableFrom(type))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var diagnostics = await compilation.WithAnalyzers(analyzers, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics.ToLookup(diagnostic => Array.IndexOf(trees, diagnostic.Location.SourceTree));
    }
}
