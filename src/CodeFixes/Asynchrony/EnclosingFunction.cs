using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>The function that has to be async for <c>await</c> at a place.</summary>
internal static class EnclosingFunction
{
    /// <summary>
    /// A method, local function, lambda, anonymous method, or the compilation unit for top-level statements. <see langword="null"/> where
    /// <c>await</c> can never stand: in constructors, accessors, initializers, locks, most query clauses, constants, unsafe code.
    /// </summary>
    /// <param name="place">The place.</param>
    public static SyntaxNode? Of(SyntaxNode place)
    {
        for (var at = place; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case LockStatementSyntax locked when locked.Statement == at:
                case CatchFilterClauseSyntax or UnsafeStatementSyntax or FixedStatementSyntax or QueryBodySyntax or AttributeSyntax:
                case CaseSwitchLabelSyntax or ConstantPatternSyntax or GotoStatementSyntax:
                case EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                case LocalDeclarationStatementSyntax { IsConst: true }:
                    return null;
                case GlobalStatementSyntax:
                    return parent.Parent;
                case AnonymousFunctionExpressionSyntax function:
                    return function.Body == at && !IsUnsafe(function) ? function : null;
                case LocalFunctionStatementSyntax function:
                    return (function.Body == at || function.ExpressionBody == at) && !IsUnsafe(function) ? function : null;
                case MethodDeclarationSyntax method:
                    return (method.Body == at || method.ExpressionBody == at) && !IsUnsafe(method) ? method : null;
                case AccessorDeclarationSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The body of a function: a block, an arrow clause, or the expression of a lambda.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
        MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        _ => null,
    };

    /// <summary>The modifiers of a function.</summary>
    public static SyntaxTokenList ModifiersOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers,
        LocalFunctionStatementSyntax local => local.Modifiers,
        MemberDeclarationSyntax member => member.Modifiers,
        _ => default,
    };

    /// <summary>The nodes of a function that belong to no function within it.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        BodyOf(function) is { } body
            ? body.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            : [];

    private static bool IsUnsafe(SyntaxNode function) =>
        function.AncestorsAndSelf().Any(static node => ModifiersOf(node).Any(SyntaxKind.UnsafeKeyword) || node is UnsafeStatementSyntax);
}
