using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Benchmarks.AnalyzerRuns;

/// <summary>Prints processor seconds, warm, median of five: the compiler alone, with an analyzer that does nothing, with all rules.</summary>
internal static class Times
{
    private const int Rounds = 5;

    public static void Print(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> all)
    {
        var lines = compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);
        Console.WriteLine($"{compilation.SyntaxTrees.Length} files, {lines.ToString("N0", CultureInfo.InvariantCulture)} lines, {all.Length} analyzers");
        var compiler = Median("compiler alone", []);
        var empty = Median("with an empty analyzer", [new EmptyAnalyzer()]);
        var rules = Median("with all rules", all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all rules: {(rules - compiler).TotalSeconds:F3} s more than the compiler, {(rules - empty).TotalSeconds:F3} s more than an empty analyzer"));
        var last = AnalyzerRun.Of(compilation, all, isConcurrent: false);
        foreach (var (analyzer, time) in last.Times.OrderByDescending(item => item.Time))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {analyzer.SupportedDiagnostics[0].Id}  {time.TotalMilliseconds,8:F1} ms"));

        TimeSpan Median(string what, ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            var times = new List<TimeSpan>();
            for (var round = 0; round < Rounds + 2; round++)
            {
                var time = AnalyzerRun.Of(compilation, analyzers, isConcurrent: false, withCompiler: true).Processor;
                // The first two warm up.
                if (round >= 2)
                    times.Add(time);
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-24} {times[Rounds / 2].TotalSeconds,7:F3} s"));
            return times[Rounds / 2];
        }
    }
}
