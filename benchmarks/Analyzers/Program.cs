using System.Globalization;
using ApiXGuard.Benchmarks.AnalyzerRuns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Jobs;

// Usage: Analyzers FOLDER [--times [--only AXG1]] [--list]. Runs all rules over the C# sources below a folder.
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Analyzers FOLDER [--times] [--list] [--only PREFIX]   times the analyzers over the C# sources below FOLDER");
    return 2;
}

var only = Array.IndexOf(args, "--only") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
if (args.Contains("--list"))
{
    foreach (var diagnostic in AnalyzerRun.Of(SourceProject.Open(args[0]), GuardAnalyzers.Load(only), isConcurrent: true).Diagnostics.OrderBy(item => item.ToString(), StringComparer.Ordinal))
        Console.WriteLine(diagnostic.ToString());
    return 0;
}

if (args.Contains("--times"))
{
    Times.Print(SourceProject.Open(args[0]), GuardAnalyzers.Load(only));
    return 0;
}

Environment.SetEnvironmentVariable(AnalyzerBenchmarks.SourcesVariable, Path.GetFullPath(args[0]));
BenchmarkRunner.Run<AnalyzerBenchmarks>(ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
return 0;
