using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>A <c>SecureString</c> that a loop fills from a constant: what is in the source is not secure.</summary>
internal static class SecureText
{
    private static readonly SecretSink Sink = new(DiagnosticIds.HttpCredential, SinkForm.Secret, "Password in a SecureString");

    /// <summary>Finds <c>foreach (var c in "…") secure.AppendChar(c)</c>.</summary>
    public static void Find(IOperation operation, List<SinkUse> found)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: "AppendChar", ContainingType.Name: "SecureString" }, Arguments: { Length: 1 } arguments }
            || arguments[0].Value is not ILocalReferenceOperation { Local: var letter })
        {
            return;
        }

        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IForEachLoopOperation loop && loop.Locals.Contains(letter, SymbolEqualityComparer.Default))
            {
                found.Add(new SinkUse(Sink, loop.Collection, Name: null));
                return;
            }
        }
    }
}
