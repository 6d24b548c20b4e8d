using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>
/// Tasks that a function starts and does not wait for: the compiler warns of them as soon as it is async. They go on not being waited for,
/// and say so.
/// </summary>
internal static class ForgottenTasks
{
    /// <summary>Puts down what discards them.</summary>
    public static void Add(TreeEdits edits, FunctionChange change, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var call in Statements(change))
        {
            if (ReturnKinds.IsTask(model.GetTypeInfo(call, cancellationToken).Type))
                edits.Add(change.Document, call, static node => Discard((ExpressionSyntax)node));
        }
    }

    private static IEnumerable<ExpressionSyntax> Statements(FunctionChange change)
    {
        var statements = EnclosingFunction.OwnNodes(change.Node).OfType<ExpressionStatementSyntax>().Select(static statement => statement.Expression);
        var body = EnclosingFunction.BodyOf(change.Node) switch
        {
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            var other => other as ExpressionSyntax,
        };
        return (change.Method.ReturnsVoid && body is not null ? statements.Append(body) : statements).Where(static each => each is InvocationExpressionSyntax or ConditionalAccessExpressionSyntax);
    }

    private static AssignmentExpressionSyntax Discard(ExpressionSyntax call) =>
        SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.ParseExpression("_").WithLeadingTrivia(call.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(default, SyntaxKind.EqualsToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            call.WithoutLeadingTrivia());
}
