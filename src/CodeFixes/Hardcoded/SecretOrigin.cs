using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>The expression that a secret stands in, followed from a name to what the name was given.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Root">The document's tree.</param>
/// <param name="Model">The document's semantic model.</param>
/// <param name="Expression">The expression.</param>
internal sealed record SecretOrigin(Document Document, SyntaxNode Root, SemanticModel Model, ExpressionSyntax Expression)
{
    private const int MostSteps = 8;

    /// <summary>The origin of a diagnostic's secret; <see langword="null"/> where it is not to be had.</summary>
    public static SecretOrigin? Of(FixTarget target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ExpressionOf(target.Node) is not { } expression)
            return null;
        var origin = new SecretOrigin(target.Document, target.Root, model, expression);
        for (var step = 0; step < MostSteps && origin.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax; step++)
        {
            if (origin.Next(cancellationToken) is not { } next)
                return null;
            origin = next;
        }

        return origin;
    }

    private static ExpressionSyntax? ExpressionOf(SyntaxNode node) => node switch
    {
        ExpressionSyntax expression => expression,
        ArgumentSyntax argument => argument.Expression,
        EqualsValueClauseSyntax equals => equals.Value,
        ExpressionElementSyntax element => element.Expression,
        ConstantPatternSyntax pattern => pattern.Expression,
        _ => node.FirstAncestorOrSelf<ExpressionSyntax>(),
    };

    // What a name was given where it was declared.
    private SecretOrigin? Next(CancellationToken cancellationToken)
    {
        if (Model.GetSymbolInfo(Expression, cancellationToken).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } declarations }
            || ValueOf(declarations[0].GetSyntax(cancellationToken)) is not { } value
            || Document.Project.Solution.GetDocument(value.SyntaxTree) is not { } document)
        {
            return null;
        }

        // A project that this one refers to has a compilation of its own.
        var model = value.SyntaxTree == Root.SyntaxTree ? Model
            : Model.Compilation.ContainsSyntaxTree(value.SyntaxTree) ? Model.Compilation.GetSemanticModel(value.SyntaxTree)
            : document.TryGetSemanticModel(out var known) ? known : null;
        return model is null ? null : new SecretOrigin(document, value.SyntaxTree.GetRoot(cancellationToken), model, value);
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        _ => null,
    };
}
