using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Adds fields in the style of the type.</summary>
internal static class Fields
{
    /// <summary>Adds a readonly field for the dependency.</summary>
    /// <param name="injection">The work so far.</param>
    /// <param name="within">The type, or a member of the part that gets it.</param>
    /// <param name="style">How the type writes its fields.</param>
    /// <param name="initializer">What it is initialized with, if with anything.</param>
    /// <returns>Its name.</returns>
    public static async Task<string?> AddAsync(Injection injection, Mark within, MemberStyle style, string? initializer)
    {
        var typeName = await Imports.NameAsync(injection, within, injection.Dependency.MetadataName).ConfigureAwait(false);
        var spot = await injection.FindAsync(within).ConfigureAwait(false);
        var type = spot.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (Generated.Is(spot.Root))
            return null;
        var name = Names.FreeMember(style.NameOf(injection.Dependency.Name), spot.Model.GetDeclaredSymbol(type)!);
        var endOfLine = Layout.EndOfLine(spot.Root);
        var index = IndexIn(type);
        var isSeparated = index > 1 && type.Members[index - 1].GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia) && type.Members[index - 2] is FieldDeclarationSyntax;
        var value = initializer is null ? "" : " = " + Scope.Escaped(initializer);
        var text = $"{Layout.OfMembers(type)}{(style.OmitsPrivate ? "" : "private ")}readonly {typeName} {Scope.Escaped(name)}{value};{endOfLine}";
        var changed = Members.Insert(type, index, text, new SyntaxAnnotation(), isSeparated) ?? Members.Insert(type, 0, text, new SyntaxAnnotation(), separated: false);
        if (changed is null)
            return null;
        injection.Replace(within.Document, spot.Root.ReplaceNode(type, changed));
        return name;
    }

    /// <summary>Behind the last private field of an instance; else behind all fields that the type begins with.</summary>
    private static int IndexIn(TypeDeclarationSyntax type)
    {
        for (var i = type.Members.Count - 1; i >= 0; i--)
        {
            if (type.Members[i] is FieldDeclarationSyntax field && MemberStyle.IsPrivateOfInstance(field))
                return i + 1;
        }

        return type.Members.TakeWhile(member => member is FieldDeclarationSyntax).Count();
    }
}
