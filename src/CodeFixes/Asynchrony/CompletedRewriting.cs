using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Makes a function return finished tasks: it has nothing to wait for, but shares its signature with one that has.</summary>
internal static class CompletedRewriting
{
    /// <summary>Puts down what changes its body.</summary>
    public static bool TryAdd(TreeEdits edits, FunctionChange change, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (EnclosingFunction.BodyOf(change.Node))
        {
            case null or ArrowExpressionClauseSyntax { Expression: ThrowExpressionSyntax }:
                return true;
            case ArrowExpressionClauseSyntax arrow when !change.Method.ReturnsVoid:
                AddValue(edits, change, arrow.Expression, model, cancellationToken);
                return true;
            case ArrowExpressionClauseSyntax arrow when change.Node is MethodDeclarationSyntax method:
                edits.Add(change.Document, method, node => WithBlock((MethodDeclarationSyntax)node, Layout.OfLine(method), Layout.Line(Layout.EndOfLine(arrow))));
                return true;
            case BlockSyntax block:
                AddBlock(edits, change, block, model, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static void AddBlock(TreeEdits edits, FunctionChange change, BlockSyntax block, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var statement in EnclosingFunction.OwnNodes(change.Node).OfType<ReturnStatementSyntax>())
        {
            if (statement.Expression is { } value)
                AddValue(edits, change, value, model, cancellationToken);
            else
                edits.Add(change.Document, statement, static node => WithCompleted((ReturnStatementSyntax)node));
        }

        if (!change.Method.ReturnsVoid || model.AnalyzeControlFlow(block) is { Succeeded: true, EndPointIsReachable: false })
            return;
        var end = Layout.Line(Layout.EndOfLine(block));
        var indentation = block.Statements.LastOrDefault() is { } last ? Layout.Indentation(last) : Layout.OfLine(block) + "    ";
        edits.Add(change.Document, block, node =>
        {
            var statement = WithCompleted(SyntaxFactory.ReturnStatement()).WithLeadingTrivia(SyntaxFactory.Whitespace(indentation)).WithTrailingTrivia(end);
            return ((BlockSyntax)node).AddStatements(statement);
        });
    }

    private static void AddValue(TreeEdits edits, FunctionChange change, ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = SymbolEqualityComparer.IncludeNullability.Equals(model.GetTypeInfo(value, cancellationToken).Type, change.Method.ReturnType) ? null : AsyncRewriting.ReturnTypeOf(change.Node);
        edits.Add(change.Document, value, node => TaskNames.FromResult((ExpressionSyntax)node, type));
    }

    private static ReturnStatementSyntax WithCompleted(ReturnStatementSyntax statement) =>
        statement.WithReturnKeyword(statement.ReturnKeyword.WithTrailingTrivia(SyntaxFactory.Space)).WithExpression(TaskNames.Completed());

    private static MethodDeclarationSyntax WithBlock(MethodDeclarationSyntax method, string indentation, SyntaxTrivia end)
    {
        var inner = SyntaxFactory.Whitespace(indentation + "    ");
        var outer = SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(indentation));
        var body = SyntaxFactory.Block(
                SyntaxFactory.ExpressionStatement(method.ExpressionBody!.Expression.WithoutTrivia()).WithLeadingTrivia(inner).WithTrailingTrivia(end),
                WithCompleted(SyntaxFactory.ReturnStatement()).WithLeadingTrivia(inner).WithTrailingTrivia(end))
            .WithOpenBraceToken(SyntaxFactory.Token(outer, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(end)))
            .WithCloseBraceToken(SyntaxFactory.Token(outer, SyntaxKind.CloseBraceToken, method.SemicolonToken.TrailingTrivia));
        return method
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithParameterList(method.ParameterList.WithTrailingTrivia(end))
            .WithBody(body);
    }
}
