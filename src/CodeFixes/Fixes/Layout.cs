using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>Line ends and indentation as a file has them.</summary>
internal static class Layout
{
    /// <summary>How the lines of a node's file end: as its first one does.</summary>
    public static string EndOfLine(SyntaxNode node)
    {
        var first = node.SyntaxTree.GetRoot().DescendantTrivia(descendIntoTrivia: false).FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return first.IsKind(SyntaxKind.EndOfLineTrivia) ? first.ToString() : "\n";
    }

    /// <summary>What stands before a node on its line.</summary>
    public static string Indentation(SyntaxNode node) => Indentation(node.GetFirstToken());

    /// <summary>What stands before a token on its line.</summary>
    public static string Indentation(SyntaxToken token)
    {
        var last = token.LeadingTrivia.LastOrDefault();
        return last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
    }

    /// <summary>The white space at the start of the line that a node stands on.</summary>
    public static string OfLine(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The indentation of the members of a type.</summary>
    public static string OfMembers(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            if (IsFirstOnLine(member.GetFirstToken()))
                return Indentation(member);
        }

        var own = Indentation(type);
        return own + Step(type, own);
    }

    /// <summary>One level of indentation.</summary>
    public static string Step(SyntaxNode node, string indentation)
    {
        if (indentation.Length > 0 && indentation.All(each => each == '\t'))
            return "\t";
        var member = node.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(each => each.Parent is TypeDeclarationSyntax && IsFirstOnLine(each.GetFirstToken()));
        if (member is null)
            return "    ";
        var outer = Indentation(member.Parent!);
        var inner = Indentation(member);
        return inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : "    ";
    }

    /// <summary>Whether nothing but white space and comments stands before the token on its line.</summary>
    public static bool IsFirstOnLine(SyntaxToken token)
    {
        if (token.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia))
            return true;
        var previous = token.GetPreviousToken();
        return previous.IsKind(SyntaxKind.None) || previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
    }

    /// <summary>Whether opening braces stand on the line of what they open.</summary>
    public static bool OpensOnSameLine(TypeDeclarationSyntax type) =>
        !type.OpenBraceToken.IsKind(SyntaxKind.None) && !type.OpenBraceToken.IsMissing && !IsFirstOnLine(type.OpenBraceToken);

    /// <summary>White space only.</summary>
    public static SyntaxTriviaList Whitespace(string text) => text.Length == 0 ? default : SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(text));

    /// <summary>An end of line.</summary>
    public static SyntaxTrivia Line(string endOfLine) => SyntaxFactory.EndOfLine(endOfLine);
}
