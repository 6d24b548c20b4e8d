using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>Keeps the comments of code that is replaced or taken out.</summary>
internal static class Comments
{
    /// <summary>Replaces a node by another one of the same place. Comments that the new one has no place for stand above the statement then.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="old">The node.</param>
    /// <param name="made">What stands in its place.</param>
    /// <param name="dropped">A part of the old one whose comments go with it.</param>
    public static SyntaxNode Replace(SyntaxNode root, SyntaxNode old, SyntaxNode made, SyntaxNode? dropped = null)
    {
        made = made.WithTriviaFrom(old);
        var kept = new HashSet<string>(Within(made).Select(static comment => comment.ToString()), StringComparer.Ordinal);
        var lost = Within(old).Where(comment => !kept.Contains(comment.ToString()) && dropped?.Span.Contains(comment.Span) != true).ToList();
        if (lost.Count == 0)
            return root.ReplaceNode(old, made);
        var anchor = AnchorOf(old);
        return anchor is null ? root.ReplaceNode(old, made) : root.ReplaceNode(anchor, Above(anchor.ReplaceNode(old, made), lost, Layout.Line(Layout.EndOfLine(root))));
    }

    /// <summary>The comments of a node, without those before its first and after its last token.</summary>
    public static IEnumerable<SyntaxTrivia> Within(SyntaxNode node) => node.DescendantTrivia().Where(trivia => IsComment(trivia) && node.Span.Contains(trivia.Span));

    /// <summary>Whether a piece of trivia is a comment.</summary>
    public static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>Puts comments on lines of their own above a statement or member.</summary>
    /// <param name="node">The statement or member.</param>
    /// <param name="comments">The comments.</param>
    /// <param name="end">The line ending of the file.</param>
    public static SyntaxNode Above(SyntaxNode node, IEnumerable<SyntaxTrivia> comments, SyntaxTrivia end)
    {
        var leading = node.GetLeadingTrivia();
        var indentation = leading.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        foreach (var comment in comments)
            leading = leading.Add(comment).Add(end).AddRange(indentation);
        return node.WithLeadingTrivia(leading);
    }

    private static SyntaxNode? AnchorOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static each => each is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax);
}
