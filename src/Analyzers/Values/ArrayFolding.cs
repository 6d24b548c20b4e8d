using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds arrays, spans and collection expressions of constant bytes and letters.</summary>
internal static class ArrayFolding
{
    /// <summary>Folds an array.</summary>
    public static FoldedValue Of(Folding folding, IArrayCreationOperation array, int depth) =>
        array is { Type: IArrayTypeSymbol { Rank: 1 } type, Initializer.ElementValues: var elements } ? Of(folding, elements, type.ElementType.SpecialType, depth) : default;

    /// <summary>Folds a collection expression.</summary>
    public static FoldedValue Of(Folding folding, ICollectionExpressionOperation collection, int depth) =>
        Of(folding, collection.Elements, ElementTypeOf(collection.Type), depth);

    /// <summary>Folds <c>stackalloc[] { … }</c>, for which there is no operation of its own.</summary>
    public static FoldedValue OfStackAllocation(IOperation operation)
    {
        var initializer = operation.Syntax switch
        {
            StackAllocArrayCreationExpressionSyntax array => array.Initializer,
            ImplicitStackAllocArrayCreationExpressionSyntax array => array.Initializer,
            _ => null,
        };
        if (initializer is null || operation.SemanticModel is not { } model || initializer.Expressions.Count is 0 or > ValueFolder.MostElements)
            return default;
        var values = new object?[initializer.Expressions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = model.GetConstantValue(initializer.Expressions[i]).Value;
            if (values[i] is null)
                return default;
        }

        var type = (operation.Type switch
        {
            IPointerTypeSymbol pointer => pointer.PointedAtType,
            INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
            _ => model.GetTypeInfo(initializer.Expressions[0]).ConvertedType,
        })?.SpecialType;
        return Packed(values, type ?? SpecialType.None);
    }

    /// <summary>What a collection holds, where that is told by its type.</summary>
    public static SpecialType ElementTypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType.SpecialType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType,
        _ => SpecialType.None,
    };

    /// <summary>Folds elements.</summary>
    public static FoldedValue Of(Folding folding, ImmutableArray<IOperation> elements, SpecialType type, int depth)
    {
        if (type is not (SpecialType.System_Char or SpecialType.System_Byte or SpecialType.System_SByte) || elements.Length is 0 or > ValueFolder.MostElements)
            return default;
        folding.CancellationToken.ThrowIfCancellationRequested();
        var values = new List<object?>(elements.Length);
        foreach (var element in elements)
        {
            if (element.ConstantValue is { HasValue: true, Value: { } constant })
                values.Add(constant);
            else if (!AddSpread(folding, element, values, depth))
                return default;
        }

        return Packed(values, type);
    }

    // [.. "abc", 'd']
    private static bool AddSpread(Folding folding, IOperation element, List<object?> values, int depth)
    {
        if (element is not ISpreadOperation spread)
            return false;
        var folded = folding.Of(spread.Operand, depth - 1);
        if (folded is { Text: { Length: <= ValueFolder.MostElements } text, HasHoles: false })
        {
            foreach (var letter in text)
                values.Add(letter);
            return true;
        }

        if (folded.Bytes is not { Length: <= ValueFolder.MostElements } bytes)
            return false;
        foreach (var b in bytes)
            values.Add(b);
        return true;
    }

    private static FoldedValue Packed(IReadOnlyList<object?> values, SpecialType type)
    {
        if (type == SpecialType.System_Char)
        {
            var text = new StringBuilder(values.Count);
            foreach (var value in values)
            {
                if (value is not char letter)
                    return default;
                text.Append(letter);
            }

            return FoldedValue.Of(text.ToString());
        }

        var bytes = new byte[values.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            switch (values[i])
            {
                case byte b:
                    bytes[i] = b;
                    break;
                case sbyte b:
                    bytes[i] = unchecked((byte)b);
                    break;
                case int n and >= sbyte.MinValue and <= byte.MaxValue:
                    bytes[i] = unchecked((byte)n);
                    break;
                case char c and <= '\xFF':
                    bytes[i] = (byte)c;
                    break;
                default:
                    return default;
            }
        }

        return FoldedValue.Of(bytes);
    }
}
