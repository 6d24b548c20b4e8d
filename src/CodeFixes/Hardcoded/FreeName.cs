using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Names for variables that a pattern declares.</summary>
internal static class FreeName
{
    private const int MostNumbers = 1000;

    /// <summary>A name that nothing in the member around has; <see langword="null"/> where the language is too old for such patterns.</summary>
    /// <param name="place">Where the variable is declared.</param>
    /// <param name="name">What it holds.</param>
    public static string? At(SyntaxNode place, string name)
    {
        if (place.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 })
            return null;
        var wanted = CamelCased(name);
        SyntaxNode around = place.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(around.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);
        // A parameter of a primary constructor, or a field: hiding it would be legal, and hard to read.
        for (var type = place.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null; type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
            taken.UnionWith(NamesOf(type));
        for (var number = 0; number < MostNumbers; number++)
        {
            var candidate = number switch { 0 => wanted, 1 => wanted + "Setting", _ => wanted + "Setting" + number };
            if (!taken.Contains(candidate) && SyntaxFacts.IsValidIdentifier(candidate) && SyntaxFacts.GetKeywordKind(candidate) == SyntaxKind.None)
                return candidate;
        }

        return null;
    }

    private static IEnumerable<string> NamesOf(TypeDeclarationSyntax type) =>
        (type.ParameterList?.Parameters.Select(static parameter => parameter.Identifier.ValueText) ?? [])
            .Concat(type.Members.OfType<FieldDeclarationSyntax>().SelectMany(static field => field.Declaration.Variables).Select(static variable => variable.Identifier.ValueText));

    private static string CamelCased(string name)
    {
        var letters = new string([.. name.Where(char.IsLetterOrDigit)]);
        return letters.Length == 0 || !char.IsLetter(letters[0]) ? "setting" : char.ToLowerInvariant(letters[0]) + letters.Substring(1);
    }
}
