using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Puts an expression into parentheses where it needs them in place of another one.</summary>
internal static class Parentheses
{
    /// <summary>The new expression, fit to stand where the old one does.</summary>
    /// <param name="replacement">The new one.</param>
    /// <param name="old">The old one, in its tree.</param>
    public static ExpressionSyntax Around(ExpressionSyntax replacement, ExpressionSyntax old)
    {
        if (IsPrimary(replacement) || IsAlone(old))
            return replacement;
        return old.Parent switch
        {
            // a ?? b ?? throw …
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Right == old && replacement.IsKind(SyntaxKind.CoalesceExpression) => replacement,
            ConditionalExpressionSyntax choice when choice.Condition != old && !replacement.IsKind(SyntaxKind.ConditionalExpression) => replacement,
            InterpolationSyntax when !replacement.IsKind(SyntaxKind.ConditionalExpression) => replacement,
            SwitchExpressionArmSyntax => replacement,
            _ => InParentheses(replacement),
        };
    }

    /// <summary>The expression in parentheses, unless it holds together by itself.</summary>
    public static ExpressionSyntax Around(ExpressionSyntax expression) => IsPrimary(expression) ? expression : InParentheses(expression);

    private static ExpressionSyntax InParentheses(ExpressionSyntax expression) => SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia()).WithTriviaFrom(expression);

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            or IdentifierNameSyntax or ParenthesizedExpressionSyntax or CollectionExpressionSyntax;

    private static bool IsAlone(ExpressionSyntax old) => old.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax or ParenthesizedExpressionSyntax or InitializerExpressionSyntax
            or ExpressionElementSyntax or AnonymousObjectMemberDeclaratorSyntax or ExpressionStatementSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == old,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody == old,
        _ => false,
    };
}
