using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Puts members into types.</summary>
internal static class Members
{
    /// <summary>Inserts a member.</summary>
    /// <param name="type">The type.</param>
    /// <param name="index">Where among its members.</param>
    /// <param name="text">The member with its indentation and the end of its last line.</param>
    /// <param name="annotation">Marks the member.</param>
    /// <param name="separated">Whether a blank line stands between it and the member before.</param>
    /// <returns>The type; nothing where code between conditions for the compiler is in the way.</returns>
    public static TypeDeclarationSyntax? Insert(TypeDeclarationSyntax type, int index, string text, SyntaxAnnotation annotation, bool separated)
    {
        var endOfLine = Layout.EndOfLine(type.SyntaxTree.GetRoot());
        var line = Layout.Line(endOfLine);
        if (index > 0 && Conditions.AreOpen(type, type.Members[index - 1]) || SyntaxFactory.ParseMemberDeclaration(text) is not { } member)
            return null;
        member = member.WithAdditionalAnnotations(annotation);
        type = WithBraces(type, endOfLine);
        if (index > 0)
        {
            var previous = type.Members[index - 1];
            if (!previous.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
                type = type.ReplaceNode(previous, previous.WithTrailingTrivia(previous.GetTrailingTrivia().Add(line)));
            if (separated)
                member = member.WithLeadingTrivia(member.GetLeadingTrivia().Insert(0, line));
        }

        if (index < type.Members.Count && (separated || index == 0 && type.Members[index] is not FieldDeclarationSyntax))
        {
            var next = type.Members[index];
            if (!next.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia))
                type = type.ReplaceNode(next, next.WithLeadingTrivia(next.GetLeadingTrivia().Insert(0, line)));
        }

        return type.WithMembers(type.Members.Insert(index, member));
    }

    /// <summary>A type with braces on lines of their own.</summary>
    private static TypeDeclarationSyntax WithBraces(TypeDeclarationSyntax type, string endOfLine)
    {
        var line = Layout.Line(endOfLine);
        var indentation = Layout.Whitespace(Layout.Indentation(type));
        if (type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken) && type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            var trailing = type.SemicolonToken.TrailingTrivia;
            type = type.WithSemicolonToken(default);
            var last = type.GetLastToken();
            type = type.ReplaceToken(last, last.WithTrailingTrivia(line));
            return type
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(indentation).WithTrailingTrivia(line))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(indentation).WithTrailingTrivia(trailing));
        }

        if (type.Members.Count == 0 && !type.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            var before = type.OpenBraceToken.GetPreviousToken();
            var open = type.OpenBraceToken.WithTrailingTrivia(line);
            var close = type.CloseBraceToken.WithLeadingTrivia(indentation);
            if (!Layout.IsFirstOnLine(type.OpenBraceToken))
                open = open.WithLeadingTrivia(indentation);
            var isOwnLine = Layout.IsFirstOnLine(type.OpenBraceToken);
            type = type.WithOpenBraceToken(open).WithCloseBraceToken(close);
            return isOwnLine || before.IsKind(SyntaxKind.None)
                ? type
                : type.ReplaceToken(type.OpenBraceToken.GetPreviousToken(), type.OpenBraceToken.GetPreviousToken().WithTrailingTrivia(line));
        }

        return type;
    }
}
