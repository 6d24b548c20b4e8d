using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>
/// Takes what is handed to a sink apart into the expressions that a reader can point at: elements of <c>params</c>, holes of
/// interpolated strings, operands of concatenations. Constants are left out.
/// </summary>
internal static class ExposedParts
{
    private const int MostParts = 64;
    private const int MostDepth = 8;

    /// <summary>The parts of all arguments of a call.</summary>
    public static List<IOperation> Of(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        var parts = new List<IOperation>();
        foreach (var argument in arguments)
            Add(argument.Value, parts, depth: 0, IsParams(argument));
        return parts;
    }

    /// <summary>The parts of one argument.</summary>
    public static List<IOperation> Of(IArgumentOperation argument)
    {
        var parts = new List<IOperation>();
        Add(argument.Value, parts, depth: 0, IsParams(argument));
        return parts;
    }

    /// <summary>The parts of one value.</summary>
    public static List<IOperation> Of(IOperation value)
    {
        var parts = new List<IOperation>();
        Add(value, parts, depth: 0, isParams: true);
        return parts;
    }

    /// <summary>The literal text around the parts of a value, as far as it stands in place.</summary>
    public static bool Mentions(IOperation value, params string[] words)
    {
        var seen = 0;
        foreach (var operation in value.DescendantsAndSelf())
        {
            if (++seen > 200)
                return false;
            if (operation is not ILiteralOperation { ConstantValue.Value: string text })
                continue;
            foreach (var word in words)
            {
                if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                    return true;
            }
        }

        return false;
    }

    private static bool IsParams(IArgumentOperation argument) => argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection;

    private static void Add(IOperation value, List<IOperation> parts, int depth, bool isParams)
    {
        if (value.ConstantValue.HasValue && value is not (IFieldReferenceOperation or ILocalReferenceOperation or IConversionOperation))
            return;
        if (parts.Count >= MostParts)
            return;
        if (depth >= MostDepth)
        {
            parts.Add(value);
            return;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                Add(conversion.Operand, parts, depth, isParams);
                break;
            case IParenthesizedOperation parenthesized:
                Add(parenthesized.Operand, parts, depth, isParams);
                break;
            case IInterpolatedStringHandlerCreationOperation handler:
                Add(handler.Content, parts, depth + 1, isParams: false);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    if (part is IInterpolationOperation { Expression: { } hole })
                        Add(hole, parts, depth + 1, isParams: false);
                    else if (part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } given } })
                        Add(given[0].Value, parts, depth + 1, isParams: false);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                AddSum(sum, parts, depth);
                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (var element in initializer.ElementValues)
                    Add(element, parts, depth + 1, isParams: false);
                break;
            case ICollectionExpressionOperation collection when isParams:
                foreach (var element in collection.Elements)
                    Add(element, parts, depth + 1, isParams: false);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType.SpecialType: SpecialType.System_String } } format:
                foreach (var argument in format.Arguments)
                    Add(argument.Value, parts, depth + 1, isParams: true);
                break;
            default:
                parts.Add(value);
                break;
        }
    }

    private static void AddSum(IBinaryOperation sum, List<IOperation> parts, int depth)
    {
        var operands = new Stack<IOperation>();
        IOperation at = sum;
        while (at is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } binary)
        {
            operands.Push(binary.RightOperand);
            at = binary.LeftOperand;
        }

        Add(at, parts, depth + 1, isParams: false);
        foreach (var operand in operands)
            Add(operand, parts, depth + 1, isParams: false);
    }
}
