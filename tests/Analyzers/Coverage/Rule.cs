using System.Reflection;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Tests.Coverage;

/// <summary>A diagnostic, what reports it, and where its parts lie.</summary>
internal sealed record Rule(string Id, DiagnosticDescriptor Descriptor, Type Analyzer)
{
    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(DiagnosticIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(GuardFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Every id, whether anything reports it or not.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(DiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics.Select(descriptor => new Rule(descriptor.Id, descriptor, analyzer.GetType())))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The folder of the analyzer, of its tests and of its cases.</summary>
    public string Family { get; } = Directory.EnumerateDirectories(Repository.PathOf("src/Analyzers"))
        .Where(folder => File.Exists(Path.Combine(folder, Analyzer.Name + ".cs")))
        .Select(folder => Path.GetFileName(folder)!)
        .FirstOrDefault("(none)");

    /// <summary>The code fix, if there is one.</summary>
    public Type? Fix { get; } = Fixes.FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(Id))?.GetType();

    /// <summary>Fixes lie as analyzers do.</summary>
    public string? FixSource => Fix is null ? null : $"src/CodeFixes/{Family}/{Fix.Name}.cs";

    public string FixCases => $"tests/CodeFixes/{Family}/Cases/{Id}";

    public string Page => $"docs/rules/{Id}.md";

    public string Source => $"src/Analyzers/{Family}/{Analyzer.Name}.cs";

    public string Tests => $"tests/Analyzers/{Family}/{Analyzer.Name}Tests.cs";

    public string Cases => $"tests/Analyzers/{Family}/Cases/{Id}";

    public override string ToString() => Id;
}
