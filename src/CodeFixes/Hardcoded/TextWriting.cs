using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Secrets that are written as text: a literal, a sum, an interpolated string, or what a call makes of constants.</summary>
internal static class TextWriting
{
    /// <summary>How the secret is written; <see langword="null"/> where it cannot be taken out.</summary>
    public static SecretWriting? Of(SecretOrigin origin, SecretPlace place, SecretRule? rule, CancellationToken cancellationToken)
    {
        if (TextParts.Of(origin.Expression, origin.Model, cancellationToken) is not { } parts)
            return InPartOf(origin, place, rule, cancellationToken);
        var text = parts.Text;
        var span = place.In(text, cancellationToken);
        if (place.IsKnown && (span is not { } known || known.Length == text.Length) && IsPiece(origin.Expression))
            return null;
        if (parts.IsKnown && (span is not { } part || IsWhole(rule, text, part)))
            return Whole(origin.Expression);
        return span is { } found ? PartOf(parts, found) : null;
    }

    // A text that is appended to elsewhere: one piece of the secret would move, and the others would stay.
    private static bool IsPiece(ExpressionSyntax expression)
    {
        var name = expression.Parent switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: var left } => left.ToString(),
            AssignmentExpressionSyntax { Left: var left } => left.ToString(),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var variable } } => variable,
            _ => null,
        };
        return name is not null && expression.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) is var member
            && (member ?? expression.SyntaxTree.GetRoot()).DescendantNodes().Any(node => node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: var appended } && appended.ToString() == name);
    }

    // What is only the end of an address is none.
    private static bool IsWhole(SecretRule? rule, string text, TextSpan part) =>
        rule is null || text[0] is '?' or '&' ? part.Length == text.Length : SecretExtent.Of(rule, text, part.Start, part.Length).Length == text.Length;

    private static SecretWriting Whole(ExpressionSyntax expression) => new(expression, expression.SpanStart, IsWholeText: true, static value => value);

    // string.Format("Server={0};Password=…", server): the literal that holds the secret is a setting as it is.
    private static SecretWriting? InPartOf(SecretOrigin origin, SecretPlace place, SecretRule? rule, CancellationToken cancellationToken)
    {
        foreach (var literal in origin.Expression.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression)))
        {
            if (place.In(literal.Token.ValueText, cancellationToken) is { Length: > 0 })
                return Of(origin with { Expression = literal }, place, rule, cancellationToken);
        }

        return null;
    }

    private static SecretWriting? PartOf(TextParts parts, TextSpan span)
    {
        var (first, last, firstStart, lastStart) = (-1, -1, 0, 0);
        var at = 0;
        for (var i = 0; i < parts.Parts.Count; i++)
        {
            if (parts.Parts[i].Text is not { } text)
            {
                // A hole inside of the secret: part of it is not a constant.
                if (first >= 0 && at < span.End)
                    return null;
                at += Analyzers.Values.FoldedValue.Hole.Length;
                continue;
            }

            if (at < span.End && at + text.Length > span.Start)
            {
                if (first < 0)
                    (first, firstStart) = (i, at);
                (last, lastStart) = (i, at);
            }

            at += text.Length;
        }

        if (first < 0)
            return null;
        var head = parts.Parts[first].Text!.Substring(0, span.Start - firstStart);
        var tail = parts.Parts[last].Text!.Substring(span.End - lastStart);
        var position = (parts.Whole is InterpolatedStringExpressionSyntax ? parts.Whole : parts.Parts[first].Node).SpanStart;
        return parts.Whole switch
        {
            LiteralExpressionSyntax literal => new(literal, position, IsWholeText: false, value => LiteralCut.InLiteral(literal, span, value)),
            InterpolatedStringExpressionSyntax interpolated => new(interpolated, position, IsWholeText: false, value => LiteralCut.InInterpolated(interpolated, first, last, head, tail, value)),
            BinaryExpressionSyntax sum => new(sum, position, IsWholeText: false, value => InSum(sum, parts, first, last, head, tail, span, firstStart, value)),
            _ => null,
        };
    }

    private static ExpressionSyntax? InSum(BinaryExpressionSyntax sum, TextParts parts, int first, int last, string head, string tail, TextSpan span, int firstStart, ExpressionSyntax value)
    {
        if (first == last && parts.Parts[first].Node is LiteralExpressionSyntax literal && head.Length + tail.Length > 0)
        {
            return LiteralCut.InLiteral(literal, new TextSpan(span.Start - firstStart, span.Length), value) is { } cut
                ? sum.ReplaceNode(literal, Parentheses.Around(cut, literal).WithTriviaFrom(literal))
                : null;
        }

        // a + "head" + value + "tail" + b, from the left as it was.
        var operands = parts.Parts;
        ExpressionSyntax? left = first == 0 ? null : Upto((ExpressionSyntax)operands[first - 1].Node, sum);
        ExpressionSyntax?[] pieces = [LiteralCut.Plain(head), Parentheses.Around(value).WithTriviaFrom(operands[first].Node), LiteralCut.Plain(tail)];
        foreach (var piece in pieces)
        {
            if (piece is null)
                continue;
            left = left is null ? piece
                : first > 0 && ReferenceEquals(piece, pieces[0] ?? pieces[1]) ? ((BinaryExpressionSyntax)operands[first].Node.Parent!).WithLeft(left).WithRight(piece)
                : LiteralCut.Plus(left, piece);
        }

        left = left!.WithTrailingTrivia(operands[last].Node.GetTrailingTrivia());
        for (var i = last + 1; i < operands.Count; i++)
            left = ((BinaryExpressionSyntax)operands[i].Node.Parent!).WithLeft(left);
        return left;
    }

    // The part of a sum that ends with an operand.
    private static ExpressionSyntax Upto(ExpressionSyntax operand, BinaryExpressionSyntax sum)
    {
        var at = operand;
        while (at.Parent is BinaryExpressionSyntax parent && parent.Right == at && parent != sum)
            at = parent;
        return at;
    }
}
