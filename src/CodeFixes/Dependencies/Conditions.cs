using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Conditions for the compiler: <c>#if</c> to <c>#endif</c>.</summary>
internal static class Conditions
{
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
