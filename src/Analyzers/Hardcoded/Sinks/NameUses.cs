using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Where a member's name stands in the outermost type around it, told by the syntax alone: asked only of members that reach a sink.</summary>
internal static class NameUses
{
    private const int MostNodes = 200_000;

    /// <summary>The places of a name in the outermost type around a declaration; the declaration's own not among them.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(SyntaxNode declaration, string name, CancellationToken cancellationToken)
    {
        var outermost = declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault();
        var seen = 0;
        foreach (var node in outermost?.DescendantNodes() ?? [])
        {
            if (++seen > MostNodes)
                yield break;
            if ((seen & 1023) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name)
                yield return identifier;
        }
    }

    /// <summary>The expression that a name is the end of: <c>this.name</c>, <c>Type.name</c>.</summary>
    public static ExpressionSyntax Whole(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
