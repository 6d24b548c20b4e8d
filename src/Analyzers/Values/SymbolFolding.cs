using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds what locals, fields, properties and methods stand for, where that is one value.</summary>
internal static class SymbolFolding
{
    /// <summary>Folds a reference.</summary>
    public static FoldedValue Of(Folding folding, IOperation reference, int depth) => reference switch
    {
        ILocalReferenceOperation local => OfLocal(folding, local, depth),
        IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => FoldedValue.Of(string.Empty),
        IFieldReferenceOperation field => Of(folding, field.Field, field, depth),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Of(folding, property.Property, property, depth),
        _ => default,
    };

    /// <summary>Folds the value of a member that is declared in the compilation.</summary>
    public static FoldedValue Of(Folding folding, ISymbol member, IOperation reference, int depth) =>
        MayHoldText(reference.Type) && reference.SemanticModel is { } model && SymbolValues.Of(model.Compilation).ValueOf(member, model, folding.CancellationToken) is { } value
            ? folding.Of(value, depth - 1)
            : default;

    private static bool MayHoldText(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Char } => true,
        IArrayTypeSymbol => ArrayFolding.ElementTypeOf(type) is SpecialType.System_Byte or SpecialType.System_Char,
        { Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory" or "CompositeFormat" or "StringBuilder" or "ImmutableArray" } => true,
        _ => false,
    };

    private static FoldedValue OfLocal(Folding folding, ILocalReferenceOperation reference, int depth)
    {
        var writes = LocalWrites.In(reference);
        if (writes.Only(reference.Local) is { } value)
            return folding.Of(value, depth - 1);
        if (writes.Accumulated(reference.Local) is not { } parts)
            return default;
        var text = new StringBuilder();
        var hasHoles = false;
        var first = parts[0];
        TextFolding.Append(folding, text, first is IObjectCreationOperation { Arguments.IsEmpty: true } ? null : first, depth, ref hasHoles);
        if (first is IObjectCreationOperation { Arguments.IsEmpty: true })
            text.Clear();
        foreach (var part in parts.Skip(1))
        {
            // What comes later has not happened yet.
            if (part.Syntax.SpanStart > reference.Syntax.SpanStart)
                break;
            if (part is IInvocationOperation { TargetMethod.ContainingType.Name: "StringBuilder" } call && reference.Local.Type.Name == "StringBuilder")
            {
                if (!AppendChain(folding, text, call, depth, ref hasHoles))
                    return default;
            }
            else
            {
                TextFolding.Append(folding, text, part, depth, ref hasHoles);
            }
        }

        return text.Length == 0 ? default : FoldedValue.Of(text.ToString(), hasHoles);
    }

    private static bool AppendChain(Folding folding, StringBuilder text, IInvocationOperation call, int depth, ref bool hasHoles)
    {
        var calls = new Stack<IInvocationOperation>();
        for (IOperation? at = call; at is IInvocationOperation link; at = link.Instance)
            calls.Push(link);
        foreach (var link in calls)
        {
            if (!BuilderFolding.Append(folding, text, link, depth, ref hasHoles))
                return false;
        }

        return true;
    }
}
