using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>Puts several conditions where one stood, so that the code still reads as the tree that it is.</summary>
internal static class LogicalChain
{
    /// <summary>What to replace, and by what.</summary>
    /// <param name="old">The condition that stood there.</param>
    /// <param name="conditions">What stands there now.</param>
    /// <param name="any">Whether one of them is enough.</param>
    public static (ExpressionSyntax Old, ExpressionSyntax Made) Place(ExpressionSyntax old, IReadOnlyList<ExpressionSyntax> conditions, bool any)
    {
        if (conditions.Count == 1)
            return (old, conditions[0]);
        var kind = any ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression;
        // a && (b && c) is written a && b && c, which is (a && b) && c.
        if (old.Parent is BinaryExpressionSyntax chain && chain.IsKind(kind) && chain.Right == old)
            return (chain, conditions.Aggregate(chain.Left, (left, right) => Join(kind, left, right, chain)));
        var made = conditions.Skip(1).Aggregate(conditions[0], (left, right) => Join(kind, left, right, null));
        return (old, Binds(old, kind) ? SyntaxFactory.ParenthesizedExpression(made) : made);
    }

    private static BinaryExpressionSyntax Join(SyntaxKind kind, ExpressionSyntax left, ExpressionSyntax right, BinaryExpressionSyntax? like)
    {
        var isFirst = like is not null && left == like.Left;
        var sign = isFirst
            ? like!.OperatorToken
            : SyntaxFactory.Token(default, kind == SyntaxKind.LogicalOrExpression ? SyntaxKind.BarBarToken : SyntaxKind.AmpersandAmpersandToken, [SyntaxFactory.Space]);
        if (!isFirst)
            left = left.WithTrailingTrivia(SyntaxFactory.Space);
        else
            right = right.WithLeadingTrivia(like!.Right.GetLeadingTrivia());
        return SyntaxFactory.BinaryExpression(kind, left, sign, right);
    }

    private static bool Binds(ExpressionSyntax old, SyntaxKind kind) => old.Parent switch
    {
        BinaryExpressionSyntax parent => !(parent.IsKind(SyntaxKind.LogicalOrExpression) || parent.IsKind(SyntaxKind.CoalesceExpression) || (parent.IsKind(SyntaxKind.LogicalAndExpression) && kind == SyntaxKind.LogicalAndExpression)),
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or MemberAccessExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or IsPatternExpressionSyntax or SwitchExpressionSyntax or ConditionalAccessExpressionSyntax => true,
        _ => false,
    };
}
