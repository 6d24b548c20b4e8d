using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Components take services by properties.</summary>
internal static class InjectedProperty
{
    private const string Inject = "Microsoft.AspNetCore.Components.InjectAttribute";

    /// <summary>Adds one to the component around a place.</summary>
    public static async Task<ExpressionSyntax?> AddAsync(Injection injection, Mark place)
    {
        var dependency = injection.Dependency;
        var typeName = await Imports.NameAsync(injection, place, dependency.MetadataName).ConfigureAwait(false);
        var attribute = await Imports.NameAsync(injection, place, Inject).ConfigureAwait(false);
        var spot = await injection.FindAsync(place).ConfigureAwait(false);
        // Properties are set after the constructor has run.
        if (Generated.Is(spot.Root) || spot.Node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null)
            return null;
        var type = spot.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        var name = Names.FreeMember(char.ToUpperInvariant(dependency.Name[0]) + dependency.Name.Substring(1), spot.Model.GetDeclaredSymbol(type)!);
        var key = dependency.ServiceKey is { } serviceKey ? $"(Key = {SymbolDisplay.FormatLiteral(serviceKey, quote: true)})" : "";
        var text = $"{Layout.OfMembers(type)}[{attribute}{key}] private {typeName} {name} {{ get; set; }} = default!;{Layout.EndOfLine(spot.Root)}";
        var index = type.Members.TakeWhile(member => member is FieldDeclarationSyntax || member is PropertyDeclarationSyntax { AttributeLists.Count: > 0 }).Count();
        if (Members.Insert(type, index, text, new SyntaxAnnotation(), separated: true) is not { } changed)
            return null;
        injection.Replace(place.Document, spot.Root.ReplaceNode(type, changed));
        return SyntaxFactory.IdentifierName(name);
    }
}
