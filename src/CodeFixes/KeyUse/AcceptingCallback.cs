using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>A callback that does nothing but say yes.</summary>
/// <param name="Method">The private method or local function that it is, where nothing else uses that; it goes too.</param>
internal sealed record AcceptingCallback(SyntaxNode? Method)
{
    /// <summary>The callback that an expression is; <see langword="null"/> where it has other work to do.</summary>
    /// <param name="callback">A lambda, a method's name, or a delegate made of one.</param>
    /// <param name="model">Its semantic model.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public static AcceptingCallback? Of(ExpressionSyntax callback, SemanticModel model, CancellationToken cancellationToken)
    {
        if (callback is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } given })
            callback = given[0].Expression;
        if (callback is AnonymousFunctionExpressionSyntax function)
            return HasWork(function.Body) ? null : new AcceptingCallback(Method: null);
        if (model.GetSymbolInfo(callback, cancellationToken).Symbol is not { } symbol)
            return null;
        // HttpClientHandler.DangerousAcceptAnyServerCertificateValidator
        if (symbol is IPropertySymbol)
            return new AcceptingCallback(Method: null);
        if (symbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } declared })
            return null;
        var declaration = declared[0].GetSyntax(cancellationToken);
        SyntaxNode? body = declaration switch
        {
            MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            _ => null,
        };
        if (body is null || HasWork(body))
            return null;
        return new AcceptingCallback(IsOnlyUse(symbol, declaration, callback) ? declaration : null);
    }

    /// <summary>Whether what the callback is given to can do without it.</summary>
    /// <param name="place">The whole expression that is given.</param>
    /// <param name="target">The document and its tree.</param>
    /// <param name="model">The semantic model of the tree before anything was marked in it.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public CallbackParameter Parameter(ExpressionSyntax place, FixTarget target, SemanticModel model, CancellationToken cancellationToken)
    {
        // Marks change no positions.
        if (target.Root.FindNode(place.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: BaseArgumentListSyntax { Parent: { } call } list } argument
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
            return CallbackParameter.Required;
        var at = list.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } name
            ? method.Parameters.FirstOrDefault(each => each.Name == name.Name.Identifier.ValueText)
            : at < method.Parameters.Length ? method.Parameters[at] : null;
        if (parameter is null || parameter.IsParams)
            return CallbackParameter.Required;
        var isLast = at == list.Arguments.Count - 1 || list.Arguments.Skip(at + 1).All(static each => each.NameColon is not null);
        if (isLast && (parameter.IsOptional || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => IsWithout(other, method, parameter))))
            return CallbackParameter.Optional;
        return parameter.NullableAnnotation == NullableAnnotation.Annotated ? CallbackParameter.Nullable : CallbackParameter.Required;
    }

    private static bool IsWithout(IMethodSymbol other, IMethodSymbol method, IParameterSymbol parameter) =>
        other.Parameters.Length == method.Parameters.Length - 1 && other.IsStatic == method.IsStatic
        && other.Parameters.Select(static each => each.Type).SequenceEqual(method.Parameters.Where(each => each.Ordinal != parameter.Ordinal).Select(static each => each.Type), SymbolEqualityComparer.Default);

    // Whatever is not a decision is work: a log, a counter, a pin that is kept.
    private static bool HasWork(SyntaxNode body) =>
        Removal.HasEffect(body) || body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any()
        || body.DescendantNodesAndSelf().OfType<StatementSyntax>().Any(static statement => statement is not (BlockSyntax or ReturnStatementSyntax or IfStatementSyntax));

    private static bool IsOnlyUse(ISymbol symbol, SyntaxNode declaration, ExpressionSyntax use)
    {
        if (declaration.SyntaxTree != use.SyntaxTree || symbol is not IMethodSymbol { MethodKind: MethodKind.LocalFunction } and not { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 })
            return false;
        var scope = symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } ? declaration.Parent : declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return scope?.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == symbol.Name) == 2;
    }
}
