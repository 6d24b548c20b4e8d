using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Conditions for the compiler: <c>#if</c> to <c>#endif</c>.</summary>
internal static class Conditions
{
    /// <summary>Whether a member is there under a condition only: otherwise there may be another one in its place.</summary>
    public static bool Hold(SyntaxNode member) => member is MemberDeclarationSyntax { Parent: TypeDeclarationSyntax type } and not TypeDeclarationSyntax && AreOpen(type, member);

    /// <summary>Whether code that is left out calls something, which cannot be seen to be changed.</summary>
    public static bool HideCalls(SyntaxNode root, ICollection<string> names) =>
        root.ContainsDirectives && root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)).Any(trivia =>
        {
            var tokens = SyntaxFactory.ParseTokens(trivia.ToString()).ToList();
            return Enumerable.Range(0, tokens.Count).Any(index => tokens[index].IsKind(SyntaxKind.IdentifierToken) && names.Contains(tokens[index].ValueText)
                && index + 1 < tokens.Count && tokens[index + 1].IsKind(SyntaxKind.OpenParenToken));
        });

    /// <summary>Whether a condition is open behind a node that opened within a type: what is added there would be gone where it is not met.</summary>
    public static bool AreOpen(SyntaxNode type, SyntaxNode behind)
    {
        var depth = 0;
        foreach (var trivia in type.DescendantTrivia().Where(trivia => trivia.IsDirective && trivia.SpanStart > type.SpanStart && trivia.SpanStart < behind.Span.End))
        {
            if (trivia.IsKind(SyntaxKind.IfDirectiveTrivia))
                depth++;
            else if (trivia.IsKind(SyntaxKind.EndIfDirectiveTrivia))
                depth--;
        }

        return depth > 0;
    }
}
