using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Benchmarks.AnalyzerRuns;

/// <summary>The analyzers as a compiler loads them: the netstandard2.0 files, from their own folder.</summary>
internal static class GuardAnalyzers
{
    /// <summary>Every analyzer, or those whose ids begin as asked for.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Load(string? idPrefix = null)
    {
        var folder = typeof(GuardAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "AnalyzersFolder").Value!;
        var context = new AssemblyLoadContext("analyzers");
        context.Resolving += (_, name) => File.Exists(Path.Combine(folder, name.Name + ".dll")) && name.Name!.StartsWith("ApiXGuard.", StringComparison.Ordinal)
            ? context.LoadFromAssemblyPath(Path.GetFullPath(Path.Combine(folder, name.Name + ".dll")))
            : null;
        var assembly = context.LoadFromAssemblyPath(Path.GetFullPath(Path.Combine(folder, "ApiXGuard.Analyzers.dll")));
        return
        [
            .. assembly.GetTypes()
                .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
                .Where(analyzer => idPrefix is null || analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id.StartsWith(idPrefix, StringComparison.Ordinal)))
                .OrderBy(analyzer => analyzer.SupportedDiagnostics[0].Id, StringComparer.Ordinal),
        ];
    }
}
