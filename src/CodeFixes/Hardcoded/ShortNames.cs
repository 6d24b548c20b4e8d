using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Shortens <c>global::System.Convert</c> to what means the same at a place.</summary>
internal static class ShortNames
{
    /// <summary>The expression with short names.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="model">The model of the place's document.</param>
    /// <param name="position">The place.</param>
    public static ExpressionSyntax In(ExpressionSyntax expression, SemanticModel model, int position)
    {
        var names = expression.DescendantNodesAndSelf().Where(static node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax && node.HasAnnotation(Conversions.GlobalName));
        return expression.ReplaceNodes(names, (name, rewritten) => Shortened(name, rewritten, model, position));
    }

    private static SyntaxNode Shortened(SyntaxNode name, SyntaxNode rewritten, SemanticModel model, int position)
    {
        var full = name.ToString().Substring("global::".Length);
        var type = model.Compilation.GetTypeByMetadataName(full);
        var simple = full.Substring(full.LastIndexOf('.') + 1);
        if (type is null)
            return rewritten;
        if (IsAlone(model.LookupNamespacesAndTypes(position, name: simple), type) && model.LookupSymbols(position, name: simple).All(symbol => SymbolEqualityComparer.Default.Equals(symbol, type)))
            return Parsed(simple, name);
        var root = full.Substring(0, full.IndexOf('.'));
        return model.LookupSymbols(position, name: root) is { Length: 1 } found && found[0] is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true } ? Parsed(full, name) : rewritten;
    }

    private static bool IsAlone(IReadOnlyList<ISymbol> found, INamedTypeSymbol type) => found.Count == 1 && SymbolEqualityComparer.Default.Equals(found[0], type);

    private static SyntaxNode Parsed(string text, SyntaxNode old) => (old is QualifiedNameSyntax ? SyntaxFactory.ParseName(text) : SyntaxFactory.ParseExpression(text)).WithTriviaFrom(old);
}
