using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>What analyzers share whose secrets tell themselves: one of them shows those of its own id.</summary>
public abstract class HardcodedValueAnalyzer : GuardAnalyzer
{
    private readonly DiagnosticDescriptor _descriptor;

    private protected HardcodedValueAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor) => _descriptor = descriptor;

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var values = HardcodedValues.Of(guard);
        context.RegisterOperationBlockAction(
            action =>
            {
                foreach (var block in action.OperationBlocks)
                {
                    foreach (var value in values.In(block, action.OwningSymbol, action.CancellationToken))
                    {
                        if (value.DiagnosticId == _descriptor.Id && DiagnosticFactory.OfSecret(guard, _descriptor, value.Location, value.Secret, ArgumentsOf(value)) is { } diagnostic)
                            action.ReportDiagnostic(diagnostic);
                    }
                }
            });
    }

    /// <summary>What the message is told: never the value.</summary>
    private protected virtual object[] ArgumentsOf(HardcodedValue value) => [value.Secret.Rule.Title];
}
