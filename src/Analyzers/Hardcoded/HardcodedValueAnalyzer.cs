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
        var values = guard.Part(static guard => new HardcodedValues(guard));
        context.RegisterOperationAction(
            action =>
            {
                foreach (var value in values.In(action.Operation, action.CancellationToken))
                {
                    if (value.DiagnosticId == _descriptor.Id && DiagnosticFactory.OfSecret(guard, _descriptor, value.Location, value.Secret, value.Secret.Rule.Title) is { } diagnostic)
                        action.ReportDiagnostic(diagnostic);
                }
            },
            HardcodedValues.Kinds);
    }
}
