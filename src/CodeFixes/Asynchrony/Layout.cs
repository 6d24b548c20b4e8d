using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Line ends and indentation as a file has them.</summary>
internal static class Layout
{
    /// <summary>The line end of a file: its first one.</summary>
    public static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        var lines = root.SyntaxTree.GetText().Lines;
        var first = lines[0];
        var text = lines.Count > 1 ? root.SyntaxTree.GetText().ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
        return SyntaxFactory.EndOfLine(text);
    }

    /// <summary>The white space before a node that stands first on its line.</summary>
    public static SyntaxTriviaList IndentationOf(SyntaxNode node) => IndentationOf(node.GetFirstToken());

    /// <summary>The white space before a token that stands first on its line.</summary>
    public static SyntaxTriviaList IndentationOf(SyntaxToken token) =>
        token.LeadingTrivia.LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } space ? SyntaxFactory.TriviaList(space) : default;

    /// <summary>The white space at the start of the line that a node stands on.</summary>
    public static string LineIndentationOf(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
