using ApiXGuard.CodeFixes.Dependencies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure;

/// <summary>Adds using directives where the file keeps its own.</summary>
internal static class Usings
{
    /// <summary>The tree with a namespace imported, where that can be done: without it, names stay written in full.</summary>
    /// <param name="root">The tree, already changed.</param>
    /// <param name="place">A node of the tree as it was, inside the namespace that will use it.</param>
    /// <param name="name">The namespace.</param>
    public static SyntaxNode With(SyntaxNode root, SyntaxNode place, string name)
    {
        if (root is not CompilationUnitSyntax unit || IsImported(place, name))
            return root;
        var line = Layout.EndOfLine(root);
        if (unit.Usings.Count > 0)
            return UsingList.Insert(unit.Usings, name, line, string.Empty) is { } usings ? unit.WithUsings(usings) : root;
        if (unit.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(static space => space.Usings.Count > 0) is { } space)
            return UsingList.Insert(space.Usings, name, line, Layout.Indentation(space.Usings[0])) is { } inner ? root.ReplaceNode(space, space.WithUsings(inner)) : root;
        return UsingList.First(unit, name, line) ?? root;
    }

    private static bool IsImported(SyntaxNode place, string name)
    {
        foreach (var around in place.AncestorsAndSelf())
        {
            var (usings, own) = around switch
            {
                BaseNamespaceDeclarationSyntax space => (space.Usings, space.Name.ToString()),
                CompilationUnitSyntax unit => (unit.Usings, string.Empty),
                _ => (default, string.Empty),
            };
            if (own == name || own.StartsWith(name + ".", StringComparison.Ordinal) || usings.Any(each => each.Alias is null && each.StaticKeyword == default && each.Name?.ToString() == name))
                return true;
        }

        return false;
    }
}
