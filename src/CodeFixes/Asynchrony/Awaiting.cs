using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Writes <c>await</c> as the file does: with <c>ConfigureAwait(false)</c> where all of it has that.</summary>
internal static class Awaiting
{
    /// <summary>Whether every <c>await</c> of a file is configured not to come back to the context, and there is one.</summary>
    public static bool IsConfigured(SyntaxNode root)
    {
        var awaits = root.DescendantNodes().OfType<AwaitExpressionSyntax>().ToList();
        return awaits.Count > 0 && awaits.TrueForAll(static each =>
            each.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }, ArgumentList.Arguments: { Count: 1 } arguments }
            && arguments[0].Expression.IsKind(SyntaxKind.FalseLiteralExpression));
    }

    /// <summary>Awaits an expression; its trivia stays around the whole.</summary>
    /// <param name="awaited">The expression.</param>
    /// <param name="configured">Whether <c>ConfigureAwait(false)</c> is added.</param>
    public static ExpressionSyntax Await(ExpressionSyntax awaited, bool configured)
    {
        var operand = awaited.WithoutLeadingTrivia().WithoutTrailingTrivia();
        if (NeedsParentheses(operand, configured))
            operand = SyntaxFactory.ParenthesizedExpression(operand);
        if (configured)
        {
            operand = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, operand, SyntaxFactory.IdentifierName("ConfigureAwait")),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)))));
        }

        var keyword = SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.AwaitKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return SyntaxFactory.AwaitExpression(keyword, operand).WithLeadingTrivia(awaited.GetLeadingTrivia()).WithTrailingTrivia(awaited.GetTrailingTrivia());
    }

    /// <summary>Awaits an expression, in parentheses where the expression around it would otherwise take only a part of it.</summary>
    /// <param name="awaited">The expression.</param>
    /// <param name="original">The node that it stands in the place of, in its tree.</param>
    /// <param name="configured">Whether <c>ConfigureAwait(false)</c> is added.</param>
    public static ExpressionSyntax AwaitWithin(ExpressionSyntax awaited, SyntaxNode original, bool configured)
    {
        var whole = Await(awaited, configured);
        return BindsTighter(original)
            ? SyntaxFactory.ParenthesizedExpression(whole.WithoutLeadingTrivia().WithoutTrailingTrivia()).WithLeadingTrivia(awaited.GetLeadingTrivia()).WithTrailingTrivia(awaited.GetTrailingTrivia())
            : whole;
    }

    /// <summary>Whether what stands around an expression binds tighter than <c>await</c> does.</summary>
    public static bool BindsTighter(SyntaxNode expression) => expression.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == expression,
        ElementAccessExpressionSyntax access => access.Expression == expression,
        InvocationExpressionSyntax call => call.Expression == expression,
        ConditionalAccessExpressionSyntax access => access.Expression == expression,
        PostfixUnaryExpressionSyntax => true,
        _ => false,
    };

    private static bool NeedsParentheses(ExpressionSyntax operand, bool configured) => operand switch
    {
        InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or SimpleNameSyntax or ParenthesizedExpressionSyntax
            or ThisExpressionSyntax or LiteralExpressionSyntax or DefaultExpressionSyntax or PostfixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax => false,
        AwaitExpressionSyntax => configured,
        _ => true,
    };
}
