using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>A piece of a text that is put together: constant, or a value.</summary>
/// <param name="Text">The constant; <see langword="null"/> for a value.</param>
/// <param name="Value">The value; <see langword="null"/> for a constant.</param>
internal readonly record struct UrlPart(string? Text, IOperation? Value);

/// <summary>Takes texts apart that are put together by interpolation, concatenation, <c>Format</c> or <c>Concat</c>.</summary>
internal static class UrlParts
{
    private const int MostParts = 65;

    /// <summary>Whether a constant part ends as the name of a parameter does, or begins as what stands behind user info.</summary>
    public static bool MayHoldSecret(IInterpolatedStringOperation interpolated)
    {
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string text } && IsBeside(text))
                return true;
        }

        return false;
    }

    /// <summary>The same of <c>a + b + …</c>.</summary>
    public static bool MayHoldSecret(IBinaryOperation sum)
    {
        var steps = 0;
        IOperation at = sum;
        for (; at is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } binary && !binary.ConstantValue.HasValue && steps < MostParts; steps++)
        {
            if (binary.RightOperand is IInterpolatedStringOperation || (binary.RightOperand.ConstantValue.Value is string text && IsBeside(text)))
                return true;
            at = binary.LeftOperand;
        }

        return at is IInterpolatedStringOperation || (at.ConstantValue.Value is string first && IsBeside(first));
    }

    /// <summary>The parts of an interpolated string.</summary>
    public static List<UrlPart> Of(IInterpolatedStringOperation interpolated)
    {
        var parts = new List<UrlPart>();
        foreach (var part in interpolated.Parts)
        {
            if (parts.Count >= MostParts)
                break;
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string text })
                parts.Add(new(text, Value: null));
            else if (part is IInterpolationOperation { Expression: var value })
                parts.Add(OfValue(value));
        }

        return parts;
    }

    /// <summary>The parts of <c>a + b + …</c>; the left side is walked, not recursed into.</summary>
    public static List<UrlPart> Of(IBinaryOperation sum)
    {
        var parts = new List<UrlPart>();
        IOperation at = sum;
        while (at is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } binary && parts.Count < MostParts)
        {
            Add(binary.RightOperand);
            at = binary.LeftOperand;
        }

        Add(at);
        parts.Reverse();
        return parts;

        void Add(IOperation operand)
        {
            while (operand is IConversionOperation or IParenthesizedOperation)
                operand = operand is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operand).Operand;
            if (operand is IInterpolatedStringOperation interpolated)
            {
                var inner = Of(interpolated);
                inner.Reverse();
                parts.AddRange(inner);
            }
            else
            {
                parts.Add(OfValue(operand));
            }
        }
    }

    /// <summary>The parts of a call of <c>string.Format</c> or <c>string.Concat</c>.</summary>
    public static List<UrlPart> Of(IInvocationOperation call)
    {
        var values = new List<IOperation>();
        foreach (var argument in call.Arguments)
        {
            switch (argument.Value)
            {
                case IArrayCreationOperation { Initializer.ElementValues: var elements }:
                    values.AddRange(elements.Take(MostParts));
                    break;
                case ICollectionExpressionOperation { Elements: var items }:
                    values.AddRange(items.Take(MostParts));
                    break;
                default:
                    values.Add(argument.Value);
                    break;
            }
        }

        if (call.TargetMethod.Name == "Concat")
            return [.. values.Select(OfValue)];
        var start = values.Count > 0 && values[0].Type?.SpecialType == SpecialType.System_String ? 0 : 1;
        return start < values.Count && values[start].ConstantValue.Value is string format ? Formatted(format, values, start + 1) : [];
    }

    private static List<UrlPart> Formatted(string format, List<IOperation> values, int first)
    {
        var parts = new List<UrlPart>();
        var from = 0;
        while (from < format.Length && parts.Count < MostParts)
        {
            var open = format.IndexOf('{', from);
            var close = open < 0 ? -1 : format.IndexOf('}', open);
            if (close < 0)
                break;
            if (open > from)
                parts.Add(new(format.Substring(from, open - from), Value: null));
            if (int.TryParse(format.Substring(open + 1, close - open - 1), out var index) && index >= 0 && first + index < values.Count)
                parts.Add(OfValue(values[first + index]));
            from = close + 1;
        }

        if (from < format.Length)
            parts.Add(new(format.Substring(from), Value: null));
        return parts;
    }

    private static bool IsBeside(string text) => text.Length > 0 && (text[text.Length - 1] == '=' || text[0] == '@');

    private static UrlPart OfValue(IOperation value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        return value.ConstantValue.Value is string text ? new(text, Value: null) : new(Text: null, value);
    }
}
