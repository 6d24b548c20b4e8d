using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Benchmarks.AnalyzerRuns;

/// <summary>All rules together over the sources that <c>APIXGUARD_BENCHMARK_SOURCES</c> names, beside an analyzer that does nothing.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    /// <summary>Names the folder of sources for the processes that BenchmarkDotNet starts.</summary>
    public const string SourcesVariable = "APIXGUARD_BENCHMARK_SOURCES";

    private CSharpCompilation _compilation = null!;
    private ImmutableArray<DiagnosticAnalyzer> _all;

    [GlobalSetup]
    public void SetUp()
    {
        _compilation = SourceProject.Open(Environment.GetEnvironmentVariable(SourcesVariable)!);
        _all = GuardAnalyzers.Load();
    }

    [Benchmark]
    public int Compiler() => SourceProject.Fresh(_compilation).GetDiagnostics().Length;

    [Benchmark(Baseline = true)]
    public int EmptyAnalyzer() => Run([new EmptyAnalyzer()]).Length;

    [Benchmark]
    public int AllRules() => Run(_all).Length;

    private ImmutableArray<Diagnostic> Run(ImmutableArray<DiagnosticAnalyzer> analyzers) => AnalyzerRun.Of(_compilation, analyzers, isConcurrent: false).Diagnostics;
}
