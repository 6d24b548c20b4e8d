using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Diagnostics;

/// <summary>
/// What all analyzers share: they run concurrently, look at generated code too (Razor becomes generated code), and begin with what is
/// known of the whole compilation. Without state: what is cached hangs on the compilation.
/// </summary>
public abstract class GuardAnalyzer : DiagnosticAnalyzer
{
    private protected GuardAnalyzer(params DiagnosticDescriptor[] descriptors) => SupportedDiagnostics = [.. descriptors];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start => Start(start, GuardCompilation.Of(start.Compilation, start.Options, start.CancellationToken)));
    }

    /// <summary>Registers what the compilation asks for; nothing where the types that matter are absent.</summary>
    /// <param name="context">Takes the actions.</param>
    /// <param name="guard">What is known of the compilation.</param>
    private protected abstract void Start(CompilationStartAnalysisContext context, GuardCompilation guard);
}
