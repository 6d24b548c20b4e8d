using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>A <c>Random</c> that nobody uses once a call of it is gone.</summary>
internal static class UnusedRandom
{
    /// <summary>The declaration that goes with the call; <see langword="null"/> where there is none, or it is used elsewhere.</summary>
    /// <param name="call">The call.</param>
    /// <param name="model">The semantic model.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public static SyntaxNode? After(ExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
            || model.GetSymbolInfo(receiver, cancellationToken).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } declared } symbol
            || declared[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } made, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: { } declaration } } declarator
            || declarator.SyntaxTree != call.SyntaxTree || !IsPlain(made))
            return null;
        SyntaxNode? scope = (symbol, declaration) switch
        {
            (ILocalSymbol, LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }) => declaration.Parent is GlobalStatementSyntax global ? global.Parent : declaration.Parent,
            (IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 }, FieldDeclarationSyntax { AttributeLists.Count: 0 }) => declaration.Parent,
            _ => null,
        };
        var uses = scope?.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == symbol.Name && token != declarator.Identifier).Select(static token => token.Parent!)
            .Count(node => node is SimpleNameSyntax name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol));
        return uses != 1 ? null : declaration.Parent is GlobalStatementSyntax statement ? statement : declaration;
    }

    // new Random(), new Random(42), Random.Shared
    private static bool IsPlain(ExpressionSyntax made) => made switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: null } creation => creation.ArgumentList?.DescendantNodes().OfType<InvocationExpressionSyntax>().Any() != true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Shared" } => true,
        _ => false,
    };
}
