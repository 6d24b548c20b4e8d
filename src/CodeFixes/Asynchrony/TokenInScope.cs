using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Finds the cancellation token that a call at a place should take.</summary>
internal static class TokenInScope
{
    private const string TokenType = "System.Threading.CancellationToken";

    /// <summary>A parameter or local of the innermost function that has one, or that of the request; never a new one.</summary>
    /// <param name="model">The model of the document.</param>
    /// <param name="place">The place.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ExpressionSyntax? At(SemanticModel model, SyntaxNode place, CancellationToken cancellationToken)
    {
        var inScope = model.LookupSymbols(place.SpanStart).Where(symbol => symbol is ILocalSymbol or IParameterSymbol && IsUsable(symbol, place)).ToList();
        if (Nearest(inScope, TokenType, place, cancellationToken) is { } token)
            return SyntaxFactory.IdentifierName(Escaped(token.Name));
        if (Nearest(inScope, "Microsoft.AspNetCore.Http.HttpContext", place, cancellationToken) is { } context)
            return SyntaxFactory.ParseExpression($"{Escaped(context.Name)}.RequestAborted");
        return IsStatic(place) ? null : OfController(model, place);
    }

    private static ISymbol? Nearest(List<ISymbol> symbols, string type, SyntaxNode place, CancellationToken cancellationToken) =>
        symbols
            .Where(symbol => (symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type).ToDisplayString() == type)
            .OrderByDescending(symbol => DepthOf(symbol, place, cancellationToken))
            .FirstOrDefault();

    // Where it is declared: further in is nearer.
    private static int DepthOf(ISymbol symbol, SyntaxNode place, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && reference.SyntaxTree == place.SyntaxTree
            ? reference.GetSyntax(cancellationToken).Ancestors().Count()
            : 0;

    private static bool IsUsable(ISymbol symbol, SyntaxNode place)
    {
        // The whole program's arguments have no syntax of their own, and a primary constructor's parameter would become a field.
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || reference.SyntaxTree != place.SyntaxTree || symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            return false;
        if (symbol is IParameterSymbol { RefKind: not RefKind.None } or ILocalSymbol { IsRef: true })
            return false;
        var declaration = reference.Span;
        if (symbol is ILocalSymbol && (declaration.End > place.SpanStart || !HasValue(place.SyntaxTree.GetRoot().FindNode(declaration))))
            return false;
        return !place.Ancestors().TakeWhile(ancestor => !ancestor.Span.Contains(declaration)).Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && EnclosingFunction.ModifiersOf(ancestor).Any(SyntaxKind.StaticKeyword));
    }

    private static bool HasValue(SyntaxNode declaration) => declaration is not VariableDeclaratorSyntax { Initializer: null };

    private static bool IsStatic(SyntaxNode place) =>
        place.Ancestors().Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax && EnclosingFunction.ModifiersOf(ancestor).Any(SyntaxKind.StaticKeyword));

    private static MemberAccessExpressionSyntax? OfController(SemanticModel model, SyntaxNode place)
    {
        for (var type = model.GetEnclosingSymbol(place.SpanStart)?.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString() is "Microsoft.AspNetCore.Mvc.ControllerBase" or "Microsoft.AspNetCore.Mvc.RazorPages.PageModel")
                return (MemberAccessExpressionSyntax)SyntaxFactory.ParseExpression("HttpContext.RequestAborted");
        }

        return null;
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
