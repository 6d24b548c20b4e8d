using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Tells callbacks that accept whatever they are given: every way out returns <see langword="true"/>.</summary>
internal static class ForgivingCallback
{
    private const int MostNodes = 5000;

    /// <summary>Whether a delegate accepts everything.</summary>
    public static bool Is(IDelegateCreationOperation creation, CancellationToken cancellationToken)
    {
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax function }:
                return function.ExpressionBody is { } expression ? IsTrue(expression) : function.Block is { } block && ReturnsTrue(block);
            case IMethodReferenceOperation reference:
                foreach (var declaration in reference.Method.DeclaringSyntaxReferences)
                {
                    switch (declaration.GetSyntax(cancellationToken))
                    {
                        case MethodDeclarationSyntax method:
                            return method.ExpressionBody is { } arrow ? IsTrue(arrow.Expression) : method.Body is { } body && ReturnsTrue(body);
                        case LocalFunctionStatementSyntax local:
                            return local.ExpressionBody is { } shortly ? IsTrue(shortly.Expression) : local.Body is { } inner && ReturnsTrue(inner);
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static bool ReturnsTrue(BlockSyntax block)
    {
        var (seen, returns) = (0, 0);
        foreach (var node in block.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (++seen > MostNodes || node is ThrowStatementSyntax or ThrowExpressionSyntax)
                return false;
            if (node is not ReturnStatementSyntax { Expression: { } returned })
                continue;
            returns++;
            if (!IsTrue(returned))
                return false;
        }

        return returns > 0;
    }

    private static bool IsTrue(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression),
        ParenthesizedExpressionSyntax parenthesized => IsTrue(parenthesized.Expression),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) => IsTrue(either.Left) || IsTrue(either.Right),
        ConditionalExpressionSyntax conditional => IsTrue(conditional.WhenTrue) && IsTrue(conditional.WhenFalse),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => not.Operand.IsKind(SyntaxKind.FalseLiteralExpression),
        _ => false,
    };
}
