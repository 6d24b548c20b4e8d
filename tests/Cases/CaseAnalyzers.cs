using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Cases;

/// <summary>Every analyzer: what one of them is expected to say, no other may say too.</summary>
internal static class CaseAnalyzers
{
    private static readonly Type[] Types =
    [
        .. typeof(Analyzers.DiagnosticIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static IEnumerable<DiagnosticAnalyzer> Create() => Types.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}
