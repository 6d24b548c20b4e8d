using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Awaits calls of methods that return a task from now on.</summary>
internal static class CallAwaiting
{
    /// <summary>The expression to await for a call: itself, or the whole of <c>x?.Call()</c> where nobody asks for its value.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">What is called, as it is now.</param>
    public static ExpressionSyntax? PlaceOf(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        // x?.Call(): the call is no expression of its own.
        var start = call.Expression;
        while (start is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            start = start switch
            {
                MemberAccessExpressionSyntax access => access.Expression,
                InvocationExpressionSyntax inner => inner.Expression,
                ElementAccessExpressionSyntax access => access.Expression,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                _ => start,
            };
        }

        if (start is not (MemberBindingExpressionSyntax or ElementBindingExpressionSyntax))
            return call;
        var whole = call.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull == call);
        return whole is { Parent: ExpressionStatementSyntax } && method.ReturnsVoid ? whole : null;
    }

    /// <summary>Awaits what <see cref="PlaceOf"/> named.</summary>
    /// <param name="place">The place, as it is.</param>
    /// <param name="configured">Whether <c>ConfigureAwait(false)</c> is added.</param>
    public static Func<SyntaxNode, SyntaxNode> EditOf(ExpressionSyntax place, bool configured) => node =>
    {
        var expression = (ExpressionSyntax)node;
        if (expression is ConditionalAccessExpressionSyntax)
        {
            // Nothing to wait for where there was nothing to call.
            var task = SyntaxFactory.BinaryExpression(
                SyntaxKind.CoalesceExpression,
                expression.WithoutLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(default, SyntaxKind.QuestionQuestionToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
                TaskNames.Completed());
            return Awaiting.Await(task.WithLeadingTrivia(expression.GetLeadingTrivia()).WithTrailingTrivia(expression.GetTrailingTrivia()), configured);
        }

        return Awaiting.AwaitWithin(expression, place, configured);
    };
}
