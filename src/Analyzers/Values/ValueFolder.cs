using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>
/// Works out what an expression amounts to: constants, concatenation, interpolation, formatting, arrays, decoding and encoding, and
/// locals and read-only fields that are assigned once. Bounded in depth and size.
/// </summary>
internal static class ValueFolder
{
    /// <summary>Expressions nested deeper are not looked into.</summary>
    public const int MostDepth = 32;

    /// <summary>Arrays of more elements are data.</summary>
    public const int MostElements = 4096;

    /// <summary>What an expression amounts to; <c>IsNone</c> where that is not known.</summary>
    public static FoldedValue Fold(IOperation? operation, CancellationToken cancellationToken = default) => Fold(operation, MostDepth, cancellationToken);

    internal static FoldedValue Fold(IOperation? operation, int depth, CancellationToken cancellationToken)
    {
        if (operation is null || depth == 0)
            return default;
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return constant switch
            {
                string text => FoldedValue.Of(text),
                char letter => FoldedValue.Of(letter.ToString()),
                _ => default,
            };
        return operation switch
        {
            IConversionOperation conversion => Fold(conversion.Operand, depth - 1, cancellationToken),
            IParenthesizedOperation parenthesized => Fold(parenthesized.Operand, depth - 1, cancellationToken),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => TextFolding.Concatenation(sum, depth, cancellationToken),
            IInterpolatedStringOperation interpolated => TextFolding.Interpolation(interpolated, depth, cancellationToken),
            IInvocationOperation call => CallFolding.Of(call, depth, cancellationToken),
            IObjectCreationOperation creation => CallFolding.Of(creation, depth, cancellationToken),
            IArrayCreationOperation array => ArrayFolding.Of(array, cancellationToken),
            ICollectionExpressionOperation collection => ArrayFolding.Of(collection, cancellationToken),
            IUtf8StringOperation utf8 => FoldedValue.Of(Encoding.UTF8.GetBytes(utf8.Value)),
            ILocalReferenceOperation local => SymbolFolding.Of(local, depth, cancellationToken),
            IFieldReferenceOperation field => SymbolFolding.Of(field, depth, cancellationToken),
            _ => default,
        };
    }
}
