using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds concatenations and interpolated strings; what is not known leaves a hole.</summary>
internal static class TextFolding
{
    // Longer than any secret, and far shorter than what a hostile file can ask for.
    private const int MostText = 1 << 20;

    /// <summary>Folds <c>a + b + c…</c>, of any length: the left side is walked, not recursed into.</summary>
    public static FoldedValue Concatenation(IBinaryOperation sum, int depth, CancellationToken cancellationToken)
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
        var text = new StringBuilder();
        var hasHoles = false;
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Append(text, part, depth, ref hasHoles, cancellationToken);
        }

        return FoldedValue.Of(text.ToString(), hasHoles);
    }

    /// <summary>Folds <c>$"…{a}…"</c>.</summary>
    public static FoldedValue Interpolation(IInterpolatedStringOperation interpolated, int depth, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var hasHoles = false;
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string literal })
                text.Append(literal);
            else
                Append(text, (part as IInterpolationOperation)?.Expression, depth, ref hasHoles, cancellationToken);
        }

        return FoldedValue.Of(text.ToString(), hasHoles);
    }

    /// <summary>Appends what a part amounts to, or a hole.</summary>
    public static void Append(StringBuilder text, IOperation? part, int depth, ref bool hasHoles, CancellationToken cancellationToken)
    {
        var folded = text.Length > MostText ? default : ValueFolder.Fold(part, depth - 1, cancellationToken);
        if (folded.Text is { } known)
        {
            text.Append(known);
            hasHoles |= folded.HasHoles;
            return;
        }

        if (part?.ConstantValue is { HasValue: true, Value: IFormattable number })
        {
            text.Append(number.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
            return;
        }

        text.Append(FoldedValue.Hole);
        hasHoles = true;
    }
}
