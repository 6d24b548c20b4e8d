using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Names that mean nothing else where they are introduced.</summary>
internal static class Names
{
    /// <summary>The name, or the name with a number where some code below the node uses it for something.</summary>
    public static string Free(string name, SyntaxNode within, IEnumerable<string>? taken = null)
    {
        var used = new HashSet<string>(within.DescendantTokens().Where(IsName).Select(token => token.ValueText), StringComparer.Ordinal);
        used.UnionWith(taken ?? []);
        var free = name;
        for (var number = 2; used.Contains(free); number++)
            free = name + number;
        return free;
    }

    /// <summary>The name, or the name with a number where the type or a base of it has a member of that name.</summary>
    public static string FreeMember(string name, INamedTypeSymbol type)
    {
        var used = new HashSet<string>(StringComparer.Ordinal) { type.Name };
        for (INamedTypeSymbol? each = type; each is not null; each = each.BaseType)
            used.UnionWith(each.GetMembers().Where(member => SymbolEqualityComparer.Default.Equals(each, type) || member.DeclaredAccessibility != Accessibility.Private).Select(member => member.Name));
        var free = name;
        for (var number = 2; used.Contains(free); number++)
            free = name + number;
        return free;
    }

    // Members of something else and names of arguments are not in the way.
    private static bool IsName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && token.Parent is not (IdentifierNameSyntax { Parent: NameColonSyntax } or TypeDeclarationSyntax)
        && !(token.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name && access.Name == name);
}
