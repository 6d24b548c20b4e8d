using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>By which rules a call compares.</summary>
internal static class ComparisonRules
{
    /// <summary>
    /// Whether upper and lower case are the same; <see langword="null"/> where only the running program knows. Cultures count as ordinal:
    /// a secret that a culture takes for another one is another one.
    /// </summary>
    /// <param name="call">The call.</param>
    public static bool? IgnoresCase(IInvocationOperation call)
    {
        var ignores = false;
        foreach (var argument in call.Arguments)
        {
            var type = argument.Parameter?.Type;
            if (type is { Name: "StringComparison" })
            {
                if (argument.Value.ConstantValue.Value is not int chosen)
                    return null;
                ignores |= chosen is 1 or 3 or 5;
            }
            else if (argument.Parameter is { Name: "ignoreCase" })
            {
                if (argument.Value.ConstantValue.Value is not bool chosen)
                    return null;
                ignores |= chosen;
            }
            else if (type is { Name: "CompareOptions" } || (type is { Name: "IEqualityComparer" or "IComparer" } && argument.Value is not IDefaultValueOperation && !IsNull(argument.Value) && !IsStructural(call)))
            {
                return null;
            }
        }

        if (call.Instance is { } instance && !ComparedOperand.IsText(instance.Type) && !ComparedOperand.IsBytes(instance.Type) && !IsStructural(call))
        {
            if (Unconverted(instance) is not IPropertyReferenceOperation { Property: { IsStatic: true } property })
                return null;
            switch (property.ContainingType.Name)
            {
                case "StringComparer":
                    return property.Name.EndsWith("IgnoreCase", StringComparison.Ordinal);
                case "EqualityComparer" or "Comparer" when property.Name == "Default" && property.ContainingType.TypeArguments is { Length: 1 } arguments && arguments[0].SpecialType == SpecialType.System_String:
                    return false;
                default:
                    return null;
            }
        }

        return ignores;
    }

    /// <summary>Whether a call compares the elements of two arrays.</summary>
    /// <param name="call">The call.</param>
    public static bool IsStructural(IInvocationOperation call) =>
        call.Instance is { } instance && (IsComparer(instance) || (instance.Type is { Name: "IStructuralEquatable" } && call.Arguments.Length == 2 && IsComparer(call.Arguments[1].Value)));

    private static bool IsComparer(IOperation operation) => Unconverted(operation) is IPropertyReferenceOperation { Property: { Name: "StructuralEqualityComparer", ContainingType.Name: "StructuralComparisons" } };

    private static bool IsNull(IOperation value) => Unconverted(value) is { ConstantValue: { HasValue: true, Value: null } };

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }
}
