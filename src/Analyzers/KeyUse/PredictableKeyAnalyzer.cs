using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>AXG4005: a key, token, password, salt or code made from what can be guessed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PredictableKeyAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.PredictableKey,
        title: "Key made from what can be guessed",
        message: "'{0}' is made with {1}, which {2}. Use RandomNumberGenerator, or ApiKeyGenerator for API keys.",
        description: "Random repeats itself for whoever knows its seed or some of its outputs, clocks are known to everybody, and a GUID promises to be unique, not to be secret.",
        category: DiagnosticCategory.KeyUse);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var sources = PredictableSources.Of(guard);
        var material = new SecretMaterial(guard);
        context.RegisterOperationAction(
            action =>
            {
                var (kind, name) = sources.Of(action.Operation);
                if (kind == Predictability.None || Secret(action.Operation, kind, material, action.CancellationToken) is not { } secret)
                    return;
                // One key may be made of many such values; the first tells.
                if (name == "Random" && IsRepeated(action.Operation, sources))
                    return;
                var why = kind == Predictability.Unique ? "promises to be unique, not to be secret" : "can be guessed";
                if (DiagnosticFactory.OfUse(guard, Rule, action.Operation.Syntax.GetLocation(), secret, name, why) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            },
            OperationKind.Invocation,
            OperationKind.PropertyReference);
    }

    private static string? Secret(IOperation source, Predictability kind, SecretMaterial material, CancellationToken cancellationToken)
    {
        var flow = Filled(source) is { } buffer ? ValueFlow.FromLocal(buffer, cancellationToken) : ValueFlow.From(source, throughObjects: false, cancellationToken);
        foreach (var local in flow.Locals)
        {
            if (material.NameOf(local, kind, source) is { } name)
                return name;
        }

        if (source is IInvocationOperation { TargetMethod.Name: "NextBytes", Arguments: { Length: 1 } given } && material.NameOfMember(Unconverted(given[0].Value), kind) is { } filled)
            return filled;
        foreach (var end in flow.Ends)
        {
            if (material.NameAt(end, kind) is { } name)
                return name;
        }

        return null;
    }

    // random.NextBytes(buffer) gives its values out through the buffer.
    private static ILocalReferenceOperation? Filled(IOperation source) =>
        source is IInvocationOperation { TargetMethod.Name: "NextBytes" or "Shuffle", Arguments: { Length: 1 } arguments } && Unconverted(arguments[0].Value) is ILocalReferenceOperation local ? local : null;

    private static IOperation Unconverted(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments: { Length: > 0 } arguments }:
                    value = arguments[0].Value;
                    continue;
                default:
                    return value;
            }
        }
    }

    // random.Next(…) within random.Next(…), or a second one in the same expression.
    private static bool IsRepeated(IOperation source, PredictableSources sources)
    {
        for (var at = source.Parent; at is not null and not IBlockOperation; at = at.Parent)
        {
            if (sources.Of(at).Kind != Predictability.None)
                return true;
        }

        return false;
    }
}
