using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Exposure.Messages;

/// <summary>
/// A text as code puts it together: literals of any form, interpolated strings, concatenations of them. Seen as one string, in which each
/// hole is one character, and edited there; what is not edited stays as it is written.
/// </summary>
internal sealed class MessageText
{
    private readonly SemanticModel _model;
    private readonly StringBuilder _flat = new();
    private readonly List<Piece> _pieces = [];
    private readonly CancellationToken _cancellationToken;

    private MessageText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        Expression = expression;
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The whole expression.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The text, each hole one <see cref="Tidying.Hole"/>.</summary>
    public string Flat => _flat.ToString();

    /// <summary>Whether nothing in it is computed.</summary>
    public bool IsConstant => _pieces.All(static piece => !piece.IsHole);

    /// <summary>Reads an expression; <see langword="null"/> where it is no text, or one that cannot be read.</summary>
    public static MessageText? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var text = new MessageText(expression, model, cancellationToken);
        return text.Add(expression) ? text : null;
    }

    /// <summary>The largest text that an expression is a part of: <c>"a" + $"{x}" + "b"</c>.</summary>
    public static ExpressionSyntax RootOf(ExpressionSyntax part, SemanticModel model, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (part.Parent is ParenthesizedExpressionSyntax parenthesized)
                part = parenthesized;
            else if (part.Parent is BinaryExpressionSyntax binary && IsSum(binary, model, cancellationToken))
                part = binary;
            else
                return part;
        }
    }

    /// <summary>Whether an expression puts texts together.</summary>
    public static bool IsSum(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } && model.GetTypeInfo(expression, cancellationToken).Type?.SpecialType == SpecialType.System_String;

    /// <summary>Where a hole stands in <see cref="Flat"/>.</summary>
    /// <param name="hole">The interpolation, or the operand of a concatenation.</param>
    public TextSpan? SpanOf(SyntaxNode hole)
    {
        foreach (var piece in _pieces)
        {
            if (piece.Node == hole)
                return piece.Span;
        }

        return null;
    }

    /// <summary>The expression with edits made: cuts may take holes with them, what is written anew has to be plain letters and digits.</summary>
    /// <returns>The expression; <see langword="null"/> where an edit touches what cannot be edited, or nothing would be left.</returns>
    public ExpressionSyntax? Edited(IReadOnlyCollection<TextChange> edits)
    {
        return Rebuilt(Expression, [.. edits.OrderBy(static edit => edit.Span.Start)]) is { IsText: true, Expression: { } edited } ? edited.WithTriviaFrom(Expression) : null;
    }

    private bool Add(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Add(parenthesized.Expression);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return LiteralUnits.Of(literal.Token) is { } units && Add(literal, units);
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolatedStringTextSyntax text)
                    {
                        if (LiteralUnits.Of(text) is not { } parts || !Add(text, parts))
                            return false;
                    }
                    else
                    {
                        AddHole(content);
                    }
                }

                return true;
            case BinaryExpressionSyntax binary when IsSum(binary, _model, _cancellationToken):
                return Add(binary.Left) && Add(binary.Right);
            default:
                // The text of a constant is known, and not ours to edit.
                if (_model.GetConstantValue(expression, _cancellationToken) is { HasValue: true, Value: string constant })
                {
                    _pieces.Add(new(expression, new TextSpan(_flat.Length, constant.Length), null, IsHole: false));
                    _flat.Append(constant);
                }
                else
                {
                    AddHole(expression);
                }

                return true;
        }
    }

    private bool Add(SyntaxNode node, IReadOnlyList<LiteralUnit> units)
    {
        _pieces.Add(new(node, new TextSpan(_flat.Length, units.Count), units, IsHole: false));
        foreach (var unit in units)
            _flat.Append(unit.Value);
        return true;
    }

    private void AddHole(SyntaxNode node)
    {
        _pieces.Add(new(node, new TextSpan(_flat.Length, 1), null, IsHole: true));
        _flat.Append(Tidying.Hole);
    }

    // What is left of an expression, and whether that is a text: "a" + 1 is one, 1 is none.
    private Rest? Rebuilt(ExpressionSyntax expression, List<TextChange> edits)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Rebuilt(parenthesized.Expression, edits) is { } inner
                    ? inner with { Expression = inner.Expression is null ? null : inner.Expression == parenthesized.Expression ? parenthesized : parenthesized.WithExpression(inner.Expression) }
                    : null;
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return OfLiteral(literal, edits);
            case InterpolatedStringExpressionSyntax interpolated:
                return OfInterpolated(interpolated, edits);
            case BinaryExpressionSyntax binary when IsSum(binary, _model, _cancellationToken):
                if (Rebuilt(binary.Left, edits) is not { } left || Rebuilt(binary.Right, edits) is not { } right)
                    return null;
                if (left.Expression is null)
                    return right with { Expression = right.Expression?.WithLeadingTrivia(binary.GetLeadingTrivia()), BeginsCut = true };
                if (right.Expression is null)
                    return left with { Expression = left.Expression.WithTrailingTrivia(binary.GetTrailingTrivia()), EndsCut = true };
                if (left.Expression == binary.Left && right.Expression == binary.Right)
                    return new(binary, true);
                if ((left.EndsCut || right.BeginsCut) && JoinedLiterals(left.Expression, right.Expression) is { } joined)
                    return new(joined, true) { BeginsCut = left.BeginsCut, EndsCut = right.EndsCut };
                return left.IsText || right.IsText ? new(binary.WithLeft(left.Expression).WithRight(right.Expression), true) { BeginsCut = left.BeginsCut, EndsCut = right.EndsCut } : null;
            default:
                var piece = _pieces.First(each => each.Node == expression);
                if (EditsOf(piece, edits).Any())
                    return piece.IsHole && edits.Any(edit => edit.Span.Contains(piece.Span)) ? new(null, true) : null;
                return new(expression, _model.GetTypeInfo(expression, _cancellationToken).Type?.SpecialType == SpecialType.System_String);
        }
    }

    // "a " + hole + "b" without the hole is "a b".
    private static ExpressionSyntax? JoinedLiterals(ExpressionSyntax left, ExpressionSyntax right)
    {
        if (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary)
            return JoinedLiterals(binary.Right, right) is { } inner ? binary.WithRight(inner) : null;
        if (left is not LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } first || right is not LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } second
            || first.Token.Text[0] != second.Token.Text[0] || first.GetTrailingTrivia().Concat(second.GetLeadingTrivia()).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            return null;
        var written = first.Token.Text.Substring(0, first.Token.Text.Length - 1) + second.Token.Text.Substring(second.Token.Text.IndexOf('"') + 1);
        return SyntaxFactory.ParseExpression(written) is LiteralExpressionSyntax { ContainsDiagnostics: false } parsed && parsed.Token.ValueText == first.Token.ValueText + second.Token.ValueText
            ? first.WithToken(parsed.Token).WithLeadingTrivia(first.GetLeadingTrivia()).WithTrailingTrivia(second.GetTrailingTrivia())
            : null;
    }

    private Rest? OfLiteral(LiteralExpressionSyntax literal, List<TextChange> edits)
    {
        var piece = _pieces.First(each => each.Node == literal);
        if (!EditsOf(piece, edits).Any())
            return new(literal, true);
        var value = EditedValue(piece, edits);
        if (value.Length == 0)
            return new(null, true);
        // A literal that was cut has to read as what it should be: \x41 takes digits that come to stand behind it.
        return SyntaxFactory.ParseExpression(EditedText(piece, edits, literal.Token.Text)) is LiteralExpressionSyntax { ContainsDiagnostics: false } parsed && parsed.Token.ValueText == value
            ? new(literal.WithToken(parsed.Token.WithTriviaFrom(literal.Token)), true)
            : null;
    }

    private Rest? OfInterpolated(InterpolatedStringExpressionSyntax interpolated, List<TextChange> edits)
    {
        var contents = new List<InterpolatedStringContentSyntax>();
        var changed = false;
        foreach (var content in interpolated.Contents)
        {
            var piece = _pieces.First(each => each.Node == content);
            if (!EditsOf(piece, edits).Any())
            {
                contents.Add(content);
                continue;
            }

            changed = true;
            if (content is InterpolatedStringTextSyntax { TextToken: var token })
            {
                var text = EditedText(piece, edits, token.Text);
                if (text.Length > 0)
                    contents.Add(SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(token.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, text, text, token.TrailingTrivia)));
            }
        }

        if (!changed)
            return new(interpolated, true);
        if (contents.Count == 0)
            return new(null, true);
        var rest = interpolated.WithContents(SyntaxFactory.List(Joined(contents)));
        return contents.Any(static content => content is InterpolationSyntax) ? new(rest, true) : OfPlain(interpolated, rest);
    }

    // Two texts that meet are one token.
    private static IEnumerable<InterpolatedStringContentSyntax> Joined(List<InterpolatedStringContentSyntax> contents)
    {
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] is not InterpolatedStringTextSyntax first)
            {
                yield return contents[i];
                continue;
            }

            var text = first.TextToken.Text;
            while (i + 1 < contents.Count && contents[i + 1] is InterpolatedStringTextSyntax next)
            {
                text += next.TextToken.Text;
                i++;
            }

            yield return text == first.TextToken.Text ? first : SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, text, text, default));
        }
    }

    // Without a hole, $"…" is "…": unless it is meant for more than a string.
    private Rest? OfPlain(InterpolatedStringExpressionSyntax original, InterpolatedStringExpressionSyntax rest)
    {
        var written = rest.WithoutTrivia().ToString();
        if (_model.GetTypeInfo(original, _cancellationToken).ConvertedType?.SpecialType is SpecialType.System_String or SpecialType.System_Object)
        {
            var text = string.Concat(rest.Contents.Select(static content => content.ToString()));
            // Braces are doubled where they are not raw.
            if (original.StringStartToken.Kind() is SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken)
                text = text.Replace("{{", "{").Replace("}}", "}");
            written = original.StringStartToken.Text.Replace("$", string.Empty) + text + original.StringEndToken.Text;
        }

        return SyntaxFactory.ParseExpression(written) is (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) and { ContainsDiagnostics: false } parsed ? new(parsed.WithTriviaFrom(rest), true) : null;
    }

    private static IEnumerable<TextChange> EditsOf(Piece piece, List<TextChange> edits) =>
        edits.Where(edit => edit.Span.Length > 0 && edit.Span.OverlapsWith(piece.Span));

    private static string EditedText(Piece piece, List<TextChange> edits, string text)
    {
        foreach (var edit in EditsOf(piece, edits).OrderByDescending(static edit => edit.Span.Start))
        {
            var first = Math.Max(edit.Span.Start, piece.Span.Start) - piece.Span.Start;
            var last = Math.Min(edit.Span.End, piece.Span.End) - piece.Span.Start - 1;
            var start = piece.Units![first].Start;
            var end = piece.Units[last].Start + piece.Units[last].Length;
            // What replaces stands in the first piece only.
            text = text.Substring(0, start) + (edit.Span.Start >= piece.Span.Start ? edit.NewText : string.Empty) + text.Substring(end);
        }

        return text;
    }

    private static string EditedValue(Piece piece, List<TextChange> edits)
    {
        var value = string.Concat(piece.Units.Select(static unit => unit.Value));
        foreach (var edit in EditsOf(piece, edits).OrderByDescending(static edit => edit.Span.Start))
        {
            var first = Math.Max(edit.Span.Start, piece.Span.Start) - piece.Span.Start;
            var end = Math.Min(edit.Span.End, piece.Span.End) - piece.Span.Start;
            value = value.Substring(0, first) + (edit.Span.Start >= piece.Span.Start ? edit.NewText : string.Empty) + value.Substring(end);
        }

        return value;
    }

    private sealed record Piece(SyntaxNode Node, TextSpan Span, IReadOnlyList<LiteralUnit>? Units, bool IsHole);

    private sealed record Rest(ExpressionSyntax? Expression, bool IsText)
    {
        /// <summary>Whether what it began with is gone.</summary>
        public bool BeginsCut { get; init; }

        /// <summary>Whether what it ended with is gone.</summary>
        public bool EndsCut { get; init; }
    }
}
