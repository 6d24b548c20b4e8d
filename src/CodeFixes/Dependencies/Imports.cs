using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Names of types as they are written at a place, with the using they need.</summary>
internal static class Imports
{
    private const string DependencyInjection = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The name to write for a type; adds the using, unless that name means something else there.</summary>
    public static async Task<string> NameAsync(Injection injection, Mark at, string metadataName)
    {
        var spot = await injection.FindAsync(at).ConfigureAwait(false);
        var dot = metadataName.LastIndexOf('.');
        var simple = metadataName.Substring(dot + 1);
        var wanted = spot.Model.Compilation.GetTypeByMetadataName(metadataName);
        var written = simple.EndsWith("Attribute", StringComparison.Ordinal) ? simple.Substring(0, simple.Length - "Attribute".Length) : simple;
        var found = spot.Model.LookupNamespacesAndTypes(spot.Node.SpanStart, name: simple);
        if (found.Length == 1 && SymbolEqualityComparer.Default.Equals(found[0], wanted))
            return written;
        if (found.Length > 0 || spot.Model.LookupNamespacesAndTypes(spot.Node.SpanStart, name: written).Any(symbol => !SymbolEqualityComparer.Default.Equals(symbol, wanted)))
            return metadataName.Substring(0, dot + 1) + written;
        return Add(injection, at, spot, metadataName.Substring(0, dot)) ? written : metadataName.Substring(0, dot + 1) + written;
    }

    /// <summary>Makes the extension methods of service providers visible.</summary>
    public static async Task ProviderExtensionsAsync(Injection injection, Mark at)
    {
        var spot = await injection.FindAsync(at).ConfigureAwait(false);
        var provider = spot.Model.Compilation.GetTypeByMetadataName("System.IServiceProvider");
        if (provider is null || spot.Model.LookupSymbols(spot.Node.SpanStart, provider, "GetRequiredService", includeReducedExtensionMethods: true).IsEmpty)
            Add(injection, at, spot, DependencyInjection);
    }

    private static bool Add(Injection injection, Mark at, Spot spot, string name)
    {
        var endOfLine = Layout.EndOfLine(spot.Root);
        var unit = (CompilationUnitSyntax)spot.Root;
        var home = spot.Node.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(each => each.Usings.Count > 0);
        if (home is null && unit.Usings.All(IsGlobal) && IsInsidePreferred(spot))
            home = spot.Node.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        if (home is not null && (unit.Usings.All(IsGlobal) || !unit.Usings.Any(IsPlain)))
        {
            if (UsingList.Insert(home.Usings, name, endOfLine, home.Usings.Count > 0 ? Layout.Indentation(home.Usings[0]) : IndentationIn(home)) is not { } inner)
                return false;
            var changed = home.WithUsings(inner);
            if (home.Usings.Count == 0 && changed.Members.Count > 0)
                changed = changed.ReplaceNode(changed.Members[0], AfterBlankLine(changed.Members[0], endOfLine));
            injection.Replace(at.Document, spot.Root.ReplaceNode(home, changed));
            return true;
        }

        if (unit.Usings.Count > 0)
        {
            if (UsingList.Insert(unit.Usings, name, endOfLine, "") is not { } usings)
                return false;
            injection.Replace(at.Document, unit.WithUsings(usings));
            return true;
        }

        if (UsingList.First(unit, name, endOfLine) is not { } first)
            return false;
        injection.Replace(at.Document, first);
        return true;
    }

    private static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    private static bool IsPlain(UsingDirectiveSyntax directive) => !IsGlobal(directive) && directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None);

    private static bool IsInsidePreferred(Spot spot) =>
        Options.Of(spot).ValueOf("csharp_using_directive_placement") == "inside_namespace";

    private static string IndentationIn(BaseNamespaceDeclarationSyntax home) => home.Members.Count > 0 ? Layout.Indentation(home.Members[0]) : "";

    private static MemberDeclarationSyntax AfterBlankLine(MemberDeclarationSyntax member, string endOfLine)
    {
        var leading = member.GetLeadingTrivia();
        return leading.Count > 0 && leading[0].IsKind(SyntaxKind.EndOfLineTrivia) ? member : member.WithLeadingTrivia(leading.Insert(0, Layout.Line(endOfLine)));
    }
}
