using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>
/// Takes a part out of a literal or an interpolated string and puts an expression in its place; the rest stays as it is written. Where
/// that cannot be read well (text in verbatim literals, braces), the literal becomes a sum.
/// </summary>
internal static class LiteralCut
{
    private const string Placeholder = "__value";

    /// <summary>What stands in place of a string literal.</summary>
    /// <param name="literal">The literal; of UTF-8 literals, the string.</param>
    /// <param name="span">The part, in its text.</param>
    /// <param name="value">The expression.</param>
    public static ExpressionSyntax? InLiteral(LiteralExpressionSyntax literal, TextSpan span, ExpressionSyntax value)
    {
        var (written, text) = (literal.Token.Text, literal.Token.ValueText);
        var (head, tail) = (text.Substring(0, span.Start), text.Substring(span.End));
        if (WrittenSpan(written, text, span) is not { } cut)
            return written[0] == '"' && !IsRaw(written) ? Sum(Plain(head), value, Plain(tail)) : null;
        var (before, after) = (written.Substring(0, cut.Start), written.Substring(cut.End));
        if (IsRaw(written))
        {
            var braces = new string('$', Math.Max(LongestRun(before + " " + after, '{'), LongestRun(before + " " + after, '}')) + 1);
            return Parsed(braces + before + new string('{', braces.Length) + Placeholder + new string('}', braces.Length) + after, value);
        }

        if (written[0] != '@' && head.IndexOfAny(['{', '}']) < 0 && tail.IndexOfAny(['{', '}']) < 0)
            return Parsed("$" + before + "{" + Placeholder + "}" + after, value);
        return Sum(head.Length == 0 ? null : SyntaxFactory.ParseExpression(before + "\""), value, tail.Length == 0 ? null : SyntaxFactory.ParseExpression((written[0] == '@' ? "@\"" : "\"") + after));
    }

    /// <summary>What stands in place of an interpolated string.</summary>
    /// <param name="interpolated">The string.</param>
    /// <param name="first">The index of the first content that the part touches.</param>
    /// <param name="last">The index of the last.</param>
    /// <param name="head">What stays of the first one's text.</param>
    /// <param name="tail">What stays of the last one's text.</param>
    /// <param name="value">The expression.</param>
    public static ExpressionSyntax? InInterpolated(InterpolatedStringExpressionSyntax interpolated, int first, int last, string head, string tail, ExpressionSyntax value)
    {
        var contents = interpolated.Contents;
        var (before, after) = (WrittenHead(contents[first], head), WrittenTail(contents[last], tail));
        if (before is null || after is null)
            return null;
        var start = interpolated.StringStartToken.Text;
        var braces = start.IndexOf("\"\"\"", StringComparison.Ordinal) >= 0 ? start.Count(static c => c == '$') : 1;
        var written = start + string.Concat(contents.Take(first).Select(static content => content.ToFullString())) + before
            + new string('{', braces) + Placeholder + new string('}', braces)
            + after + string.Concat(contents.Skip(last + 1).Select(static content => content.ToFullString())) + interpolated.StringEndToken.Text;
        if (Parsed(written, value) is not InterpolatedStringExpressionSyntax parsed)
            return null;
        // The other holes are the nodes that were there: something may be followed in them.
        var others = new Queue<InterpolationSyntax>(contents.Take(first).Concat(contents.Skip(last + 1)).OfType<InterpolationSyntax>());
        var position = contents.Take(first).Count(static content => content is InterpolationSyntax);
        var holes = parsed.Contents.OfType<InterpolationSyntax>().Where((_, index) => index != position).ToList();
        return holes.Count != others.Count ? null : parsed.ReplaceNodes(holes, (_, _) => others.Dequeue());
    }

    /// <summary>A sum of what is there.</summary>
    public static ExpressionSyntax Sum(ExpressionSyntax? head, ExpressionSyntax value, ExpressionSyntax? tail)
    {
        value = Parentheses.Around(value);
        var sum = head is null ? value : Plus(head, value);
        return tail is null ? sum : Plus(sum, tail);
    }

    /// <summary>A literal for a text; <see langword="null"/> for none.</summary>
    public static ExpressionSyntax? Plain(string text) =>
        text.Length == 0 ? null : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>A sum of two.</summary>
    public static BinaryExpressionSyntax Plus(ExpressionSyntax left, ExpressionSyntax right) => SyntaxFactory.BinaryExpression(
        SyntaxKind.AddExpression, left, SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), SyntaxKind.PlusToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)), right);

    // Where the part is written as it is read, at one place only.
    private static TextSpan? WrittenSpan(string written, string text, TextSpan span)
    {
        var part = text.Substring(span.Start, span.Length);
        var at = written.IndexOf(part, StringComparison.Ordinal);
        return at >= 0 && written.IndexOf(part, at + 1, StringComparison.Ordinal) < 0 ? new TextSpan(at, part.Length) : null;
    }

    private static string? WrittenHead(InterpolatedStringContentSyntax content, string head) => content switch
    {
        _ when head.Length == 0 => string.Empty,
        InterpolatedStringTextSyntax { TextToken: var token } when token.Text == token.ValueText => head,
        InterpolatedStringTextSyntax { TextToken: var token } => Prefix(token.Text, token.ValueText, head),
        _ => null,
    };

    private static string? WrittenTail(InterpolatedStringContentSyntax content, string tail) => content switch
    {
        _ when tail.Length == 0 => string.Empty,
        InterpolatedStringTextSyntax { TextToken: var token } when token.Text == token.ValueText => tail,
        InterpolatedStringTextSyntax { TextToken: var token } => Suffix(token.Text, token.ValueText, tail),
        _ => null,
    };

    // The secret itself has no escapes, so that what is written before it can be told from what is written behind it.
    private static string? Prefix(string written, string text, string head)
    {
        var next = text.Substring(head.Length, Math.Min(8, text.Length - head.Length));
        var at = written.IndexOf(next, StringComparison.Ordinal);
        return at >= 0 && written.IndexOf(next, at + 1, StringComparison.Ordinal) < 0 ? written.Substring(0, at) : null;
    }

    private static string? Suffix(string written, string text, string tail)
    {
        var end = text.Length - tail.Length;
        var last = text.Substring(Math.Max(0, end - 8), Math.Min(8, end));
        var at = written.IndexOf(last, StringComparison.Ordinal);
        return at >= 0 && written.IndexOf(last, at + 1, StringComparison.Ordinal) < 0 ? written.Substring(at + last.Length) : null;
    }

    private static ExpressionSyntax? Parsed(string written, ExpressionSyntax value)
    {
        var parsed = SyntaxFactory.ParseExpression(written);
        if (parsed.ContainsDiagnostics || parsed.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(static name => name.Identifier.ValueText == Placeholder) is not { } place)
            return null;
        return parsed.ReplaceNode(place, Parentheses.Around(value, place));
    }

    private static bool IsRaw(string written) => written.StartsWith("\"\"\"", StringComparison.Ordinal);

    private static int LongestRun(string text, char letter)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == letter ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
