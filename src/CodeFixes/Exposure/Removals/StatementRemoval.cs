using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>Takes whole statements out, and expressions that do nothing but what is to be left out.</summary>
internal static class StatementRemoval
{
    /// <summary>The tree without an expression that is a statement of its own, a scope, or the body of a function that returns nothing.</summary>
    /// <returns><see langword="null"/> where the expression's value is used.</returns>
    public static SyntaxNode? Without(SyntaxNode root, ExpressionSyntax expression)
    {
        switch (expression.Parent)
        {
            case ParenthesizedExpressionSyntax or AwaitExpressionSyntax or ConditionalAccessExpressionSyntax { Parent: not MemberAccessExpressionSyntax }:
                return Without(root, (ExpressionSyntax)expression.Parent);
            case ExpressionStatementSyntax statement:
                return Without(root, statement);
            case UsingStatementSyntax scope when scope.Expression == expression:
                return WithoutScope(root, scope);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: var declaring } } declarator }:
                return declaring switch
                {
                    UsingStatementSyntax scope when !IsUsed(scope.Statement, declarator) => WithoutScope(root, scope),
                    LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } local when !IsUsed(local.Parent!, declarator) => Without(root, local),
                    _ => null,
                };
            case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax method } when method is MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } or ConstructorDeclarationSyntax:
                return root.ReplaceNode(method, method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Nothing().WithTrailingTrivia(method.GetTrailingTrivia())));
            case ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } function }:
                return root.ReplaceNode(function, function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Nothing().WithTrailingTrivia(function.GetTrailingTrivia())));
            case LambdaExpressionSyntax lambda when lambda.Body == expression:
                return root.ReplaceNode(lambda, lambda.WithBody(Nothing().WithTriviaFrom(expression)));
            default:
                return null;
        }
    }

    /// <summary>The tree without a statement. Comments above it stay, and so do directives.</summary>
    public static SyntaxNode? Without(SyntaxNode root, StatementSyntax statement)
    {
        if (statement.Parent is GlobalStatementSyntax global)
            return Removed(root, global);
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax { Statements.Count: > 1 })
            return Removed(root, statement);
        // if (…) statement: what is left does nothing.
        var indentation = statement.Parent is { } outer ? Layout.Whitespace(Layout.Indentation(outer)) : default;
        var isOnNextLine = statement.GetLeadingTrivia().LastOrDefault().IsKind(SyntaxKind.WhitespaceTrivia);
        return root.ReplaceNode(statement, SyntaxFactory.Block(
            SyntaxFactory.Token(isOnNextLine ? statement.GetLeadingTrivia().RemoveAt(statement.GetLeadingTrivia().Count - 1).AddRange(indentation) : statement.GetLeadingTrivia(), SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(Layout.Line(Layout.EndOfLine(root)))),
            default,
            SyntaxFactory.Token(indentation, SyntaxKind.CloseBraceToken, statement.GetTrailingTrivia())));
    }

    // { }
    private static BlockSyntax Nothing() => SyntaxFactory.Block(SyntaxFactory.Token(default, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)), default, SyntaxFactory.Token(default, SyntaxKind.CloseBraceToken, default));

    private static SyntaxNode? WithoutScope(SyntaxNode root, UsingStatementSyntax scope)
    {
        if (scope.Statement is BlockSyntax block && scope.Parent is BlockSyntax outer && !block.Statements.Any(static statement => statement is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax))
        {
            if (block.Statements.Count == 0)
                return Removed(root, scope);
            var freed = block.Statements.Select(static statement => statement.WithAdditionalAnnotations(Formatter.Annotation)).ToList();
            freed[0] = freed[0].WithLeadingTrivia(scope.GetLeadingTrivia().AddRange(WithoutLayout(block.OpenBraceToken.TrailingTrivia)).AddRange(WithoutIndentation(freed[0].GetLeadingTrivia())));
            return root.ReplaceNode(scope, freed);
        }

        return root.ReplaceNode(scope, scope.Statement.WithLeadingTrivia(scope.GetLeadingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static IEnumerable<SyntaxTrivia> WithoutLayout(SyntaxTriviaList trivia) => trivia.Any(static each => IsComment(each)) ? trivia : [];

    private static SyntaxTriviaList WithoutIndentation(SyntaxTriviaList trivia) => trivia.Any(static each => IsComment(each) || each.IsDirective) ? trivia : default;

    private static SyntaxNode? Removed(SyntaxNode root, SyntaxNode node)
    {
        var leading = node.GetLeadingTrivia();
        if (!leading.Any(static trivia => IsComment(trivia) || trivia.IsDirective))
            return root.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        // The next statement has its own indentation.
        var mark = new SyntaxAnnotation();
        var kept = leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? leading.RemoveAt(leading.Count - 1) : leading;
        root = root.ReplaceNode(node, node.WithLeadingTrivia(kept).WithAdditionalAnnotations(mark));
        return root.RemoveNode(root.GetAnnotatedNodes(mark).Single(), SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepDirectives);
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static bool IsUsed(SyntaxNode scope, VariableDeclaratorSyntax declarator) =>
        scope.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == declarator.Identifier.ValueText && token != declarator.Identifier);
}
