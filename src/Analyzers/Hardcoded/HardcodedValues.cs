using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>
/// Judges each expression that amounts to a constant, at its outermost extent, once: <c>"a" + B</c> is one value, not two. Shared by
/// the analyzers whose secrets tell themselves. Thread-safe.
/// </summary>
internal sealed class HardcodedValues
{
    /// <summary>The operations that can be such a value.</summary>
    public static readonly OperationKind[] Kinds =
        [OperationKind.Literal, OperationKind.InterpolatedString, OperationKind.Binary, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.ArrayCreation,
            OperationKind.CollectionExpression, OperationKind.Utf8String];

    private readonly GuardCompilation _guard;

    public HardcodedValues(GuardCompilation guard) => _guard = guard;

    /// <summary>The secrets in one expression; none where it is part of a larger one.</summary>
    public IReadOnlyList<HardcodedValue> In(IOperation operation, CancellationToken cancellationToken)
    {
        if (!MayBeValue(operation) || IsPart(operation))
            return [];
        var folded = ValueFolder.Fold(operation, cancellationToken);
        var text = folded.Text ?? TextOf(folded.Bytes);
        if (text is null || text.Length < LiteralJudge.Shortest)
            return [];
        var target = ValueTarget.Of(operation);
        var secrets = _guard.Literals.Judge(text, target?.Name, _guard.FileOf(operation.Syntax.SyntaxTree).Kind, cancellationToken);
        if (secrets.Count == 0)
            return [];
        return [.. secrets.Select(secret => new HardcodedValue(HardcodedRules.DiagnosticOf(secret.Rule), secret, operation.Syntax.GetLocation(), target))];
    }

    private static bool MayBeValue(IOperation operation) => operation switch
    {
        ILiteralOperation literal => literal.ConstantValue.Value is string,
        IBinaryOperation binary => binary.OperatorKind == BinaryOperatorKind.Add && binary.Type?.SpecialType == SpecialType.System_String,
        IArrayCreationOperation array => array.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char },
        _ => true,
    };

    // Whatever folds takes its parts with it.
    private static bool IsPart(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IConversionOperation or IParenthesizedOperation or IInterpolationOperation or IInterpolatedStringTextOperation or IArgumentOperation
                    or IArrayInitializerOperation:
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } or IInterpolatedStringOperation:
                    return true;
                case IInvocationOperation or IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                    return !ValueFolder.Fold(at).IsNone;
                default:
                    return false;
            }
        }

        return false;
    }

    // Bytes are looked at as the text they may be.
    private static string? TextOf(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        foreach (var b in bytes)
        {
            if (b is (< 0x20 and not (0x09 or 0x0A or 0x0D)) or 0x7F)
                return null;
        }

        return System.Text.Encoding.UTF8.GetString(bytes);
    }
}
