using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds concatenations and interpolated strings; what is not known leaves a hole.</summary>
internal static class TextFolding
{
    // Longer than any secret, and far shorter than what a hostile file can ask for.
    private const int MostText = 1 << 20;

    // No format pads a value further than this and means it.
    private const int MostPadding = 1024;

    /// <summary>Folds <c>a + b + c…</c>, of any length: the left side is walked, not recursed into.</summary>
    public static FoldedValue Concatenation(Folding folding, IBinaryOperation sum, int depth)
    {
        if (sum.Type?.SpecialType != SpecialType.System_String)
            return default;
        var parts = new Stack<IOperation>();
        IOperation at = sum;
        while (at is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } binary)
        {
            parts.Push(binary.RightOperand);
            at = binary.LeftOperand;
        }

        parts.Push(at);
        return Joined(folding, string.Empty, parts, depth);
    }

    /// <summary>Folds texts with a separator between them.</summary>
    public static FoldedValue Joined(Folding folding, string separator, IEnumerable<IOperation> parts, int depth)
    {
        var text = new StringBuilder();
        var (hasHoles, isFirst) = (false, true);
        foreach (var part in parts)
        {
            if (!isFirst)
                text.Append(separator);
            isFirst = false;
            Append(folding, text, part, depth, ref hasHoles);
        }

        return FoldedValue.Of(text.ToString(), hasHoles);
    }

    /// <summary>Folds <c>$"…{a}…"</c>.</summary>
    public static FoldedValue Interpolation(Folding folding, IInterpolatedStringOperation interpolated, int depth)
    {
        var text = new StringBuilder();
        var hasHoles = false;
        AppendParts(folding, text, interpolated, depth, ref hasHoles);
        return FoldedValue.Of(text.ToString(), hasHoles);
    }

    /// <summary>Folds <c>$"…" + $"…"</c> where a handler takes both.</summary>
    public static FoldedValue Interpolation(Folding folding, IInterpolatedStringAdditionOperation addition, int depth)
    {
        var parts = new Stack<IOperation>();
        IOperation at = addition;
        while (at is IInterpolatedStringAdditionOperation both)
        {
            parts.Push(both.Right);
            at = both.Left;
        }

        parts.Push(at);
        return Joined(folding, string.Empty, parts, depth);
    }

    /// <summary>Appends what a part amounts to, or a hole.</summary>
    /// <param name="folding">The fold under way.</param>
    /// <param name="text">Takes the text.</param>
    /// <param name="part">The part.</param>
    /// <param name="depth">How deep it may still be looked into.</param>
    /// <param name="hasHoles">Set where the part is not known.</param>
    /// <param name="alignment">Pads to so many letters; negative on the right.</param>
    /// <param name="format">The format of a number.</param>
    public static void Append(Folding folding, StringBuilder text, IOperation? part, int depth, ref bool hasHoles, int alignment = 0, string? format = null)
    {
        if (text.Length > MostText)
        {
            AddHole(ref hasHoles);
            return;
        }

        var folded = folding.Of(part, depth - 1);
        if (folded.Text is { Length: <= MostText } known)
        {
            // What is not known inside was noted when it was met.
            hasHoles |= folded.HasHoles;
            text.Append(Aligned(known));
            return;
        }

        if (part?.ConstantValue is { HasValue: true } constant && Formatted(constant.Value, format) is { } value)
        {
            text.Append(Aligned(value));
            return;
        }

        AddHole(ref hasHoles);

        void AddHole(ref bool hasHoles)
        {
            folding.AddUnknown(part);
            if (text.Length <= MostText)
                text.Append(FoldedValue.Hole);
            hasHoles = true;
        }

        string Aligned(string value) => alignment switch
        {
            0 => value,
            > 0 => value.PadLeft(Math.Min(alignment, MostPadding)),
            _ => value.PadRight(Math.Min(-Math.Max(alignment, -MostPadding), MostPadding)),
        };
    }

    private static string? Formatted(object? constant, string? format)
    {
        try
        {
            return constant switch
            {
                null => string.Empty,
                bool flag => flag ? "True" : "False",
                IFormattable number => number.ToString(format, CultureInfo.InvariantCulture),
                _ => null,
            };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void AppendParts(Folding folding, StringBuilder text, IInterpolatedStringOperation interpolated, int depth, ref bool hasHoles)
    {
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue.Value: string literal }:
                    text.Append(literal);
                    break;
                case IInterpolationOperation hole:
                    Append(folding, text, hole.Expression, depth, ref hasHoles, hole.Alignment?.ConstantValue.Value as int? ?? 0, hole.FormatString?.ConstantValue.Value as string);
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } arguments } }:
                    Append(folding, text, arguments[0].Value, depth, ref hasHoles);
                    break;
                default:
                    Append(folding, text, part: null, depth, ref hasHoles);
                    break;
            }
        }
    }
}
