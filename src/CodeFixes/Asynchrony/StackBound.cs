using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>What lives on the stack and cannot be carried over an <c>await</c>. The compiler says so only when it emits code.</summary>
internal static class StackBound
{
    /// <summary>Whether a span, a reference or the like would have to outlive an <c>await</c> at a place.</summary>
    public static bool IsAcross(SemanticModel model, SyntaxNode place, SyntaxNode function, CancellationToken cancellationToken)
    {
        var whole = WholeOf(place);
        foreach (var node in function is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>().SelectMany(OwnNodes) : EnclosingFunction.OwnNodes(function))
        {
            switch (node)
            {
                case VariableDeclaratorSyntax or SingleVariableDesignationSyntax:
                    if (model.GetDeclaredSymbol(node, cancellationToken) is ILocalSymbol { IsRef: true } or ILocalSymbol { Type.IsRefLikeType: true }
                        && ScopeOf(node)?.Span.Contains(place.Span) != false)
                    {
                        return true;
                    }

                    break;
                case CommonForEachStatementSyntax loop when loop.Statement.Span.Contains(place.Span):
                    if (IsRefLike(model, loop.Expression, cancellationToken) || model.GetForEachStatementInfo(loop).GetEnumeratorMethod?.ReturnType.IsRefLikeType == true)
                        return true;
                    break;
                case UsingStatementSyntax { Expression: { } resource } block when block.Statement.Span.Contains(place.Span) && IsRefLike(model, resource, cancellationToken):
                    return true;
                case ExpressionSyntax expression when whole is not null && IsBeside(expression, place, whole):
                    if (IsRefLike(model, expression, cancellationToken) || ReturnsReference(model.GetSymbolInfo(expression, cancellationToken).Symbol))
                        return true;
                    break;
            }
        }

        return false;
    }

    // In the same statement, evaluated before the place or with it.
    private static bool IsBeside(ExpressionSyntax expression, SyntaxNode place, SyntaxNode whole) =>
        whole.Span.Contains(expression.Span)
        && WholeOf(expression) == whole
        && expression.SpanStart < place.SpanStart
        && !expression.Span.Contains(place.Span)
        && !place.Span.Contains(expression.Span);

    // The statement, or what takes its place.
    private static SyntaxNode? WholeOf(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(static node => node is StatementSyntax or ArrowExpressionClauseSyntax || node.Parent is AnonymousFunctionExpressionSyntax lambda && lambda.Body == node);

    private static bool ReturnsReference(ISymbol? symbol) => symbol is IMethodSymbol { RefKind: not RefKind.None } or IPropertySymbol { RefKind: not RefKind.None };

    private static bool IsRefLike(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellationToken) =>
        model.GetTypeInfo(expression, cancellationToken).Type?.IsRefLikeType == true;

    private static SyntaxNode? ScopeOf(SyntaxNode declaration) =>
        declaration.Ancestors().FirstOrDefault(static node => node is BlockSyntax or SwitchSectionSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax or CompilationUnitSyntax);

    private static IEnumerable<SyntaxNode> OwnNodes(GlobalStatementSyntax statement) =>
        statement.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
