using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>AXG4001: a signature or key compared in a time that tells where it differs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TimingUnsafeComparisonAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.TimingUnsafeComparison,
        title: "Secret compared in variable time",
        message: "{0} is compared with '{1}', which takes longer the more of it is right, so that it can be guessed piece by piece. Compare the bytes with CryptographicOperations.FixedTimeEquals.",
        description: "Ordinary comparisons stop at the first difference. Whoever may try often and measures the answers learns the right value one place after the other.",
        category: DiagnosticCategory.KeyUse);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var secrets = guard.Part(static guard => new ComparedSecrets(guard));
        context.RegisterOperationAction(
            action =>
            {
                if (Comparison.Of(action.Operation) is { } comparison
                    && secrets.In(comparison, action.Operation, action.CancellationToken) is { } what
                    && DiagnosticFactory.OfUse(guard, Rule, Whole(action.Operation).Syntax.GetLocation(), what, comparison.Means) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            },
            OperationKind.Binary,
            OperationKind.Invocation);
    }

    // given?.Equals(known)
    private static IOperation Whole(IOperation comparison) =>
        comparison is IInvocationOperation { Instance: IConditionalAccessInstanceOperation } && comparison.Parent is IConditionalAccessOperation access ? access : comparison;
}
