using ApiXGuard.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Two texts or runs of bytes that are compared in a time that tells where they differ.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
/// <param name="Means">What compares them, as the code writes it.</param>
internal readonly record struct Comparison(IOperation Left, IOperation Right, string Means)
{
    /// <summary>The comparison that an operation makes; <see langword="null"/> where it makes none.</summary>
    public static Comparison? Of(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                var left = Unconverted(binary.LeftOperand);
                var right = Unconverted(binary.RightOperand);
                return (IsText(left.Type) && IsText(right.Type)) || (IsByte(left) && IsByte(right))
                    ? new Comparison(left, right, binary.OperatorKind == BinaryOperatorKind.Equals ? "==" : "!=")
                    : null;
            case IInvocationOperation call:
                return OfCall(call);
            default:
                return null;
        }
    }

    private static Comparison? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name is not ("Equals" or "SequenceEqual" or "Compare" or "CompareOrdinal" or "CompareTo" or "SequenceCompareTo" or "StructuralEquals"))
            return null;
        var arguments = call.Arguments;
        var isComparer = call.Instance is { Type: { } type } && !IsTextOrBytes(type) && arguments.Length >= 2 && method.Name is "Equals" or "Compare"
            && !(arguments[1].Parameter?.Type.Name is "IEqualityComparer" or "StringComparison");
        IOperation left, right;
        if (call.Instance is { } instance && !isComparer)
        {
            if (arguments.Length == 0)
                return null;
            (left, right) = (Unconverted(instance), Unconverted(arguments[0].Value));
        }
        else
        {
            if (arguments.Length < 2)
                return null;
            (left, right) = (Unconverted(arguments[0].Value), Unconverted(arguments[1].Value));
        }

        return IsTextOrBytes(left.Type) && IsTextOrBytes(right.Type) ? new Comparison(left, right, method.Name) : null;
    }

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "StringValues" };

    private static bool IsTextOrBytes(ITypeSymbol? type) => IsText(type) || ValueTypes.IsText(type);

    // computed[i] != given[i]
    private static bool IsByte(IOperation operation) =>
        operation.Type?.SpecialType == SpecialType.System_Byte && operation is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true };

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        // A chain "a?.Equals(b)" has its receiver further up.
        return operation is IConditionalAccessInstanceOperation ? ReceiverOf(operation) ?? operation : operation;
    }

    private static IOperation? ReceiverOf(IOperation instance)
    {
        for (var at = instance.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalAccessOperation access && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span))
                return access.Operation;
        }

        return null;
    }
}
