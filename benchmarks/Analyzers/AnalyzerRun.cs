using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Benchmarks.AnalyzerRuns;

/// <summary>One run of analyzers over a compilation that has bound nothing yet, with the compiler's own figures.</summary>
/// <param name="Diagnostics">What the analyzers say.</param>
/// <param name="Processor">Processor time of the whole run.</param>
/// <param name="Times">What the compiler counts for each analyzer.</param>
internal sealed record AnalyzerRun(ImmutableArray<Diagnostic> Diagnostics, TimeSpan Processor, IReadOnlyList<(DiagnosticAnalyzer Analyzer, TimeSpan Time)> Times)
{
    /// <summary>Runs analyzers; also compiles, as a build does, so that what both need is counted once.</summary>
    public static AnalyzerRun Of(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool isConcurrent, bool withCompiler = false)
    {
        var fresh = SourceProject.Fresh(compilation);
        var before = Environment.CpuUsage.TotalTime;
        if (withCompiler)
        {
            // As csc does: the analyzers listen to the compilation that is compiled.
            using var output = new MemoryStream();
            if (analyzers.IsEmpty)
            {
                fresh.Emit(output);
                return new AnalyzerRun([], Environment.CpuUsage.TotalTime - before, []);
            }
        }

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException(analyzer.ToString(), exception), isConcurrent, logAnalyzerExecutionTime: true);
        var run = fresh.WithAnalyzers(analyzers, options);
        var diagnostics = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (withCompiler)
        {
            using var output = new MemoryStream();
            fresh.Emit(output);
        }

        var processor = Environment.CpuUsage.TotalTime - before;
        return new AnalyzerRun(
            diagnostics, processor, [.. analyzers.Select(analyzer => (analyzer, run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime))]);
    }
}
