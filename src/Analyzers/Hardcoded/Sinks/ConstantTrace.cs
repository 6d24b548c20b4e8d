using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>
/// Follows a value back to the constants that it may be: through conditionals, fallbacks, conversions, decodings, locals, read-only
/// fields and properties of the file. Bounded in depth.
/// </summary>
internal static class ConstantTrace
{
    private const int MostDepth = 16;
    private const int MostValues = 16;

    /// <summary>Adds the constants that a value may be.</summary>
    public static void Collect(IOperation value, List<TracedConstant> found, CancellationToken cancellationToken) => Collect(value, found, MostDepth, cancellationToken);

    private static void Collect(IOperation? value, List<TracedConstant> found, int depth, CancellationToken cancellationToken)
    {
        if (value is null || depth == 0 || found.Count >= MostValues)
            return;
        cancellationToken.ThrowIfCancellationRequested();
        switch (value)
        {
            case IConversionOperation { ConstantValue.HasValue: false } conversion:
                Collect(conversion.Operand, found, depth - 1, cancellationToken);
                return;
            case IParenthesizedOperation parenthesized:
                Collect(parenthesized.Operand, found, depth - 1, cancellationToken);
                return;
            case IAwaitOperation awaited:
                Collect(awaited.Operation, found, depth - 1, cancellationToken);
                return;
            case ICoalesceOperation coalesce:
                Collect(coalesce.Value, found, depth - 1, cancellationToken);
                Collect(coalesce.WhenNull, found, depth - 1, cancellationToken);
                return;
            case IConditionalOperation { WhenFalse: { } otherwise, ConstantValue.HasValue: false } conditional:
                Collect(conditional.WhenTrue, found, depth - 1, cancellationToken);
                Collect(otherwise, found, depth - 1, cancellationToken);
                return;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Collect(arm.Value, found, depth - 1, cancellationToken);
                return;
            case IDelegateCreationOperation creation:
                Collect(creation.Target, found, depth - 1, cancellationToken);
                return;
            case IAnonymousFunctionOperation function:
                foreach (var operation in function.Body.Descendants())
                {
                    if (operation is IReturnOperation { ReturnedValue: { } returned })
                        Collect(returned, found, depth - 1, cancellationToken);
                }

                return;
            case IArrayCreationOperation { Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String }, Initializer.ElementValues: { Length: <= MostValues } elements }:
                foreach (var element in elements)
                    Collect(element, found, depth - 1, cancellationToken);
                return;
            case ICollectionExpressionOperation { Elements: { Length: <= MostValues } elements } collection when ArrayFolding.ElementTypeOf(collection.Type) == SpecialType.System_String:
                foreach (var element in elements)
                    Collect(element, found, depth - 1, cancellationToken);
                return;
            case ILocalReferenceOperation local:
                CollectLocal(local, found, depth, cancellationToken);
                return;
            case IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation { Arguments.IsEmpty: true } when SymbolOrigin.ValueOf(value, cancellationToken) is { } initial:
                if (value is not IMemberReferenceOperation member || !ArrayUse.MayBeOverwritten(member, initial, cancellationToken))
                    Collect(initial, found, depth - 1, cancellationToken);
                return;
            case IInvocationOperation or IObjectCreationOperation when Derivation.SourceOf(value) is { } source:
                CollectDerived(value, source, found, depth, cancellationToken);
                return;
        }

        var folded = ValueFolder.Fold(value, cancellationToken);
        if (!folded.IsNone)
            found.Add(new TracedConstant(folded, value, IsEmptyArray: false));
        else if (Derivation.IsZeros(value))
            found.Add(new TracedConstant(FoldedValue.Of(new byte[1]), value, IsEmptyArray: true));
    }

    private static void CollectLocal(ILocalReferenceOperation reference, List<TracedConstant> found, int depth, CancellationToken cancellationToken)
    {
        var writes = LocalWrites.In(reference).All(reference.Local);
        var before = found.Count;
        // A text that is put together piece by piece is one.
        if (LocalWrites.In(reference).Accumulated(reference.Local) is not null)
        {
            if (ValueFolder.Fold(reference, cancellationToken) is { IsNone: false } text)
                found.Add(new TracedConstant(text, reference, IsEmptyArray: false));
            return;
        }

        foreach (var write in writes)
        {
            var count = found.Count;
            if (write is not null && !ArrayUse.MayBeOverwritten(reference, write, cancellationToken))
                Collect(write, found, depth - 1, cancellationToken);
            // Something else is assigned too: what reaches the sink is not known. A fallback may be written so.
            if (found.Count == count && !(write is { ConstantValue: { HasValue: true, Value: null } }))
            {
                found.RemoveRange(before, found.Count - before);
                return;
            }
        }
    }

    // What is made of a constant alone is a constant; the text that stands in the source is what leaked.
    private static void CollectDerived(IOperation value, IOperation source, List<TracedConstant> found, int depth, CancellationToken cancellationToken)
    {
        var before = found.Count;
        Collect(source, found, depth - 1, cancellationToken);
        var whole = ValueFolder.Fold(value, cancellationToken);
        if (found.Count == before && !whole.IsNone && !Derivation.IsTask(value))
        {
            found.Add(new TracedConstant(whole, value, IsEmptyArray: false));
            return;
        }

        if (found.Count == before + 1 && !whole.IsNone)
            found[before] = found[before] with { Value = whole };
    }
}

/// <summary>A constant that reaches a sink. Holds a raw value, so it lives briefly.</summary>
/// <param name="Value">What reaches it.</param>
/// <param name="Origin">The expression that stands in the source.</param>
/// <param name="IsEmptyArray">Whether it is an array that nothing was written to: zeros.</param>
internal readonly record struct TracedConstant(FoldedValue Value, IOperation Origin, bool IsEmptyArray)
{
    /// <inheritdoc/>
    public override string ToString() => "(redacted)";
}
