using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds what locals and read-only fields were initialised with, where nothing else is assigned to them.</summary>
internal static class SymbolFolding
{
    /// <summary>Folds a local.</summary>
    public static FoldedValue Of(ILocalReferenceOperation reference, int depth, CancellationToken cancellationToken) =>
        reference.SemanticModel is { } model && LocalWrites.In(reference).Only(reference.Local) is { } value
            ? ValueFolder.Fold(value, depth - 1, cancellationToken)
            : default;

    /// <summary>Folds a field of the same file: a read-only one, or a constant's neighbour that only its initialiser assigns.</summary>
    public static FoldedValue Of(IFieldReferenceOperation reference, int depth, CancellationToken cancellationToken)
    {
        var field = reference.Field;
        if (!field.IsReadOnly || reference.SemanticModel is not { } model)
            return default;
        foreach (var declaration in field.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree != model.SyntaxTree || declaration.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value })
                continue;
            return ValueFolder.Fold(model.GetOperation(value, cancellationToken), depth - 1, cancellationToken);
        }

        return default;
    }
}
