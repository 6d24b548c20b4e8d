using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>Names of types for new code, and the using directives that make them short.</summary>
internal static class UsingDirectives
{
    /// <summary>
    /// A type's full name, made as short as it can be once the rewriting is done: where the short name means something else, it stays long.
    /// </summary>
    /// <param name="metadataName">For example <c>System.Text.Encoding</c>; neither nested nor generic.</param>
    public static ExpressionSyntax NameOf(string metadataName) =>
        SyntaxFactory.ParseExpression("global::" + metadataName).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>Adds the using directives that types need at a place, sorted in where those that are there are sorted.</summary>
    /// <param name="changed">The new tree.</param>
    /// <param name="model">The model of the tree before.</param>
    /// <param name="position">The place, in the tree before.</param>
    /// <param name="metadataNames">The types.</param>
    public static SyntaxNode Add(SyntaxNode changed, SemanticModel model, int position, params string[] metadataNames)
    {
        foreach (var name in metadataNames)
        {
            var dot = name.LastIndexOf('.');
            // Known already, or known as something else, which a using would make ambiguous.
            if (dot > 0 && model.LookupNamespacesAndTypes(position, name: name.Substring(dot + 1)).IsEmpty)
                changed = Add(changed, name.Substring(0, dot));
        }

        return changed;
    }

    /// <summary>Adds one using directive, unless it is there or conditions for the compiler are in the way: then names stay long.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="space">The namespace.</param>
    public static SyntaxNode Add(SyntaxNode root, string space)
    {
        if (root is not CompilationUnitSyntax unit)
            return root;
        var all = unit.Usings.Concat(unit.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>().SelectMany(static inner => inner.Usings));
        if (all.Any(directive => NamespaceOf(directive) == space))
            return root;
        var end = Layout.EndOfLine(root);
        // Where the file has its directives within its namespace, this one goes there.
        if (unit.Usings.Count == 0 && unit.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } only)
            return UsingList.Insert(only.Usings, space, end, Layout.Indentation(only.Usings[0])) is { } own ? unit.ReplaceNode(only, only.WithUsings(own)) : root;
        if (unit.Usings.Count > 0)
            return UsingList.Insert(unit.Usings, space, end, string.Empty) is { } usings ? unit.WithUsings(usings) : root;
        return UsingList.First(unit, space, end) ?? root;
    }

    private static string? NamespaceOf(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) ? directive.Name?.ToString() : null;
}
