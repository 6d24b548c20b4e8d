using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>Methods that have nothing left to wait for: they return what they did, without <c>async</c>.</summary>
internal static class Synchronous
{
    /// <summary>The method without <c>async</c>, as it is where it still waits; <see langword="null"/> where it cannot be written.</summary>
    /// <param name="method">The method.</param>
    public static MethodDeclarationSyntax? Of(MethodDeclarationSyntax method)
    {
        if (!method.Modifiers.Any(SyntaxKind.AsyncKeyword) || Own(method).Any(static token => token.IsKind(SyntaxKind.AwaitKeyword)))
            return method;
        if (method.Body is not { } body)
            return null;
        var returns = body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().ToList();
        var type = method.ReturnType.WithoutTrivia();
        var name = type.ToString();
        if (type is PredefinedTypeSyntax)
            return Plain(method);
        if (type is GenericNameSyntax { Identifier.ValueText: "Task" })
            return returns.All(static each => each.Expression is not null) ? Plain(method.WithBody(body.ReplaceNodes(returns, static (_, each) => each.WithExpression(FromResult(each.Expression!))))) : null;
        if (returns.Count > 0 || type is not (NameSyntax and not GenericNameSyntax))
            return null;
        var ending = name.EndsWith("ValueTask", StringComparison.Ordinal) ? "return default;" : $"return {name}.CompletedTask;";
        return Plain(method.WithBody(Ended(body, ending, Layout.Line(Layout.EndOfLine(method)))));
    }

    private static ExpressionSyntax FromResult(ExpressionSyntax value) =>
        ComparedOperand.Call(ComparedOperand.Member(SyntaxFactory.IdentifierName("Task"), "FromResult"), value.WithoutTrivia()).WithTriviaFrom(value);

    private static BlockSyntax Ended(BlockSyntax body, string ending, SyntaxTrivia end)
    {
        var indentation = body.Statements.Count > 0
            ? body.Statements.Last().GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToArray()
            : [SyntaxFactory.Whitespace(string.Concat(body.CloseBraceToken.LeadingTrivia.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Select(static trivia => trivia.ToString())) + "    ")];
        return body.AddStatements(SyntaxFactory.ParseStatement(ending).WithLeadingTrivia(indentation).WithTrailingTrivia(end));
    }

    private static MethodDeclarationSyntax Plain(MethodDeclarationSyntax method)
    {
        var keyword = method.Modifiers.First(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));
        var leading = method.GetLeadingTrivia();
        return method.WithModifiers(method.Modifiers.Remove(keyword)).WithLeadingTrivia(leading);
    }

    private static IEnumerable<SyntaxToken> Own(MethodDeclarationSyntax method) =>
        method.DescendantTokens(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
