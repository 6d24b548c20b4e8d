using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Code that is a key store, or makes one: it cannot ask one for what it holds itself.</summary>
internal static class KeyStoreCode
{
    private const string StoreType = "ApiXGuard.Runtime.IApiXKeyStore";

    /// <summary>Whether an expression is part of such code.</summary>
    public static bool Holds(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellationToken) =>
        expression.Ancestors().Any(node => node switch
        {
            TypeDeclarationSyntax type => model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol symbol && IsStore(symbol),
            BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation, cancellationToken).Type is { } made && (IsStore(made) || made.Name == "DelegatingKeyProvider"),
            InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && (method.ReturnType.Name == "ApiXKeyStoreBuilder" || method.TypeArguments.Any(IsStore)),
            _ => false,
        });

    private static bool IsStore(ITypeSymbol type) => type.ToDisplayString() == StoreType || type.AllInterfaces.Any(static each => each.ToDisplayString() == StoreType);
}
