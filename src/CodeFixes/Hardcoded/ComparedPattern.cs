using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary><c>key is "…"</c> wants a constant; <c>key == "…"</c> says the same and does not.</summary>
internal static class ComparedPattern
{
    /// <summary>Whether an expression is the whole pattern of <c>is</c>.</summary>
    public static bool IsPlain(ExpressionSyntax expression) =>
        expression.Parent is ConstantPatternSyntax { Parent: IsPatternExpressionSyntax or UnaryPatternSyntax { RawKind: (int)SyntaxKind.NotPattern, Parent: IsPatternExpressionSyntax } };

    /// <summary>The comparison in place of the pattern.</summary>
    public static BinaryExpressionSyntax AsComparison(IsPatternExpressionSyntax pattern, ExpressionSyntax expression)
    {
        var isNot = pattern.Pattern is UnaryPatternSyntax;
        var operators = SyntaxFactory.Token(
            pattern.IsKeyword.LeadingTrivia, isNot ? SyntaxKind.ExclamationEqualsToken : SyntaxKind.EqualsEqualsToken, pattern.IsKeyword.TrailingTrivia);
        return SyntaxFactory.BinaryExpression(isNot ? SyntaxKind.NotEqualsExpression : SyntaxKind.EqualsExpression, pattern.Expression, operators, expression.WithTriviaFrom(pattern.Pattern));
    }
}
