using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds arrays and collection expressions of constant bytes and letters.</summary>
internal static class ArrayFolding
{
    /// <summary>Folds an array.</summary>
    public static FoldedValue Of(IArrayCreationOperation array, CancellationToken cancellationToken) =>
        array is { Type: IArrayTypeSymbol { Rank: 1 } type, Initializer.ElementValues: var elements } ? Of(elements, type.ElementType.SpecialType, cancellationToken) : default;

    /// <summary>Folds a collection expression.</summary>
    public static FoldedValue Of(ICollectionExpressionOperation collection, CancellationToken cancellationToken) => collection.Type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => Of(collection.Elements, array.ElementType.SpecialType, cancellationToken),
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => Of(collection.Elements, arguments[0].SpecialType, cancellationToken),
        _ => default,
    };

    private static FoldedValue Of(ImmutableArray<IOperation> elements, SpecialType type, CancellationToken cancellationToken)
    {
        if (elements.Length == 0 || elements.Length > ValueFolder.MostElements)
            return default;
        if (type == SpecialType.System_Char)
            return Collect<char>(elements, cancellationToken) is { } letters ? FoldedValue.Of(new string(letters)) : default;
        return type == SpecialType.System_Byte && Collect<byte>(elements, cancellationToken) is { } bytes ? FoldedValue.Of(bytes) : default;
    }

    private static T[]? Collect<T>(ImmutableArray<IOperation> elements, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var values = new T[elements.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (elements[i].ConstantValue is not { HasValue: true, Value: T value })
                return null;
            values[i] = value;
        }

        return values;
    }
}
