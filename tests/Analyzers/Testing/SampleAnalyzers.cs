using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Tests.Testing;

/// <summary>Reports calls of a method named Old.</summary>
public class OldCallAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Descriptor = new("TST0001", "Old call", "Call {0} instead of {1}", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    protected static void Register(AnalysisContext context) => context.RegisterSyntaxNodeAction(node =>
    {
        var name = (IdentifierNameSyntax)node.Node;
        if (name is { Identifier.ValueText: "Old", Parent: InvocationExpressionSyntax })
            node.ReportDiagnostic(Diagnostic.Create(Descriptor, name.GetLocation(), "New", "Old"));
    }, SyntaxKind.IdentifierName);
}

/// <summary>Does not say how it treats generated code, so Roslyn lets it report there.</summary>
public sealed class UnconfiguredAnalyzer : OldCallAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        Register(context);
    }
}

/// <summary>Reports at the compilation's end, where no editor offers a fix.</summary>
public sealed class EndOfCompilationAnalyzer : OldCallAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(compilation =>
        {
            foreach (var tree in compilation.Compilation.SyntaxTrees)
            {
                foreach (var call in tree.GetRoot(compilation.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
                {
                    if (call.Expression.ToString() == "Old")
                        compilation.ReportDiagnostic(Diagnostic.Create(Descriptor, call.Expression.GetLocation(), "New", "Old"));
                }
            }
        });
    }
}

public sealed class ThrowingAnalyzer : OldCallAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(_ => throw new InvalidOperationException("crashed"), SyntaxKind.ClassDeclaration);
    }
}

/// <summary>Reports the first word of each additional file, and says what the global option asks it to.</summary>
public sealed class AdditionalFileAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Descriptor = new("TST0002", "Word", "{0}", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(file =>
        {
            var text = file.AdditionalFile.GetText(file.CancellationToken)!;
            var word = new Microsoft.CodeAnalysis.Text.TextSpan(0, text.ToString().IndexOf(' ', StringComparison.Ordinal));
            var said = file.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("test_says", out var value) ? value : "nothing";
            file.ReportDiagnostic(Diagnostic.Create(
                Descriptor, Location.Create(file.AdditionalFile.Path, word, text.Lines.GetLinePositionSpan(word)), said));
        });
    }
}
