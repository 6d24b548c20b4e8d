using System.Diagnostics;
using System.Text;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>The parts that a text is written in: one literal, the operands of a sum, or what an interpolated string holds.</summary>
internal sealed class TextParts
{
    private const int MostParts = 1000;

    private TextParts(ExpressionSyntax whole, List<TextPart> parts) => (Whole, Parts) = (whole, parts);

    /// <summary>The expression.</summary>
    public ExpressionSyntax Whole { get; }

    /// <summary>Its parts, in order.</summary>
    public IReadOnlyList<TextPart> Parts { get; }

    /// <summary>Whether nothing is left open.</summary>
    public bool IsKnown => Parts.All(static part => part.Text is not null);

    /// <summary>The text, with a hole for each part that is not known.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var part in Parts)
                text.Append(part.Text ?? FoldedValue.Hole);
            return text.ToString();
        }
    }

    /// <summary>The parts of an expression; <see langword="null"/> where it is not a text that can be taken apart.</summary>
    public static TextParts? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var parts = new List<TextPart>();
        switch (expression)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                AddOperands(expression, parts, model, cancellationToken);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                    parts.Add(new TextPart(content, TextOf(content, model, cancellationToken)));
                break;
            default:
                parts.Add(new TextPart(expression, TextOf(expression, model, cancellationToken)));
                break;
        }

        return parts.Count is > 0 and <= MostParts && parts.Exists(static part => part.Text is not null) ? new TextParts(expression, parts) : null;
    }

    private static void AddOperands(ExpressionSyntax sum, List<TextPart> parts, SemanticModel model, CancellationToken cancellationToken)
    {
        // Sums of many lines are deep on their left side.
        var right = new Stack<ExpressionSyntax>();
        var left = sum;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } add && model.GetTypeInfo(add, cancellationToken).Type?.SpecialType == SpecialType.System_String)
        {
            right.Push(add.Right);
            left = add.Left;
        }

        parts.Add(new TextPart(left, TextOf(left, model, cancellationToken)));
        while (right.Count > 0)
        {
            var operand = right.Pop();
            parts.Add(new TextPart(operand, TextOf(operand, model, cancellationToken)));
        }
    }

    private static string? TextOf(InterpolatedStringContentSyntax content, SemanticModel model, CancellationToken cancellationToken) => content switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => TextOf(hole.Expression, model, cancellationToken),
        _ => null,
    };

    private static string? TextOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        ValueFolder.Fold(model.GetOperation(expression, cancellationToken), cancellationToken) is { Text: { } text, HasHoles: false } ? text : null;
}

/// <summary>A part of a text.</summary>
/// <param name="Node">An operand, or the content of an interpolated string.</param>
/// <param name="Text">Its text; <see langword="null"/> where it is not known.</param>
[DebuggerDisplay("(redacted)")]
internal readonly record struct TextPart(SyntaxNode Node, string? Text)
{
    /// <inheritdoc/>
    public override string ToString() => "(redacted)";
}
