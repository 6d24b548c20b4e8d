using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Adds <c>using</c> directives where a file has its own.</summary>
internal static class ImportedNamespaces
{
    /// <summary>Adds a namespace, in order where the file keeps one; nothing where it is there.</summary>
    /// <param name="root">The file.</param>
    /// <param name="name">The namespace.</param>
    public static SyntaxNode Add(SyntaxNode root, string name)
    {
        if (root is not CompilationUnitSyntax unit)
            return root;
        if (unit.Usings.Concat(unit.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>().SelectMany(static inner => inner.Usings)).Any(directive => Imports(directive, name)))
            return root;

        var end = Layout.EndOfLine(root);
        var added = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(default, SyntaxKind.UsingKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .WithTrailingTrivia(end);
        if (unit.Usings.Count == 0 && unit.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } space)
            return unit.ReplaceNode(space, space.WithUsings(Insert(space.Usings, added, name)));
        return unit.Usings.Count > 0 ? unit.WithUsings(Insert(unit.Usings, added, name)) : AddFirst(unit, added, end);
    }

    private static bool Imports(UsingDirectiveSyntax directive, string name) =>
        directive is { Alias: null, StaticKeyword.RawKind: 0 } && directive.NamespaceOrType.ToString() == name;

    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, UsingDirectiveSyntax added, string name)
    {
        var at = 0;
        for (var i = 0; i < usings.Count; i++)
        {
            if (usings[i] is { Alias: null, StaticKeyword.RawKind: 0 } other && Compare(other.NamespaceOrType.ToString(), name) < 0)
                at = i + 1;
            else if (usings[i].GlobalKeyword.RawKind != 0)
                at = i + 1;
        }

        if (at > 0)
            return usings.Insert(at, added.WithLeadingTrivia(Layout.IndentationOf(usings[at - 1])));
        // What stands over the first one, the file's header, stays on top.
        var first = usings[0];
        return usings.Replace(first, first.WithLeadingTrivia(Layout.IndentationOf(first))).Insert(0, added.WithLeadingTrivia(first.GetLeadingTrivia()));
    }

    private static int Compare(string left, string right)
    {
        var system = IsSystem(right).CompareTo(IsSystem(left));
        return system != 0 ? system : string.CompareOrdinal(left, right);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static CompilationUnitSyntax AddFirst(CompilationUnitSyntax unit, UsingDirectiveSyntax added, SyntaxTrivia end)
    {
        var first = unit.GetFirstToken(includeZeroWidth: true);
        var leading = first.LeadingTrivia;
        var header = HeaderLength(leading);
        var rest = leading.Skip(header);
        var separated = rest.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia) ? rest : rest.Prepend(end);
        return unit
            .ReplaceToken(first, first.WithLeadingTrivia(separated))
            .AddUsings(added.WithLeadingTrivia(leading.Take(header)));
    }

    // Up to the last blank line or directive that is not the first member's own.
    private static int HeaderLength(SyntaxTriviaList leading)
    {
        var length = 0;
        for (var i = 0; i < leading.Count; i++)
        {
            if (leading[i].IsDirective)
                length = i + 1;
            else if (leading[i].IsKind(SyntaxKind.EndOfLineTrivia) && (i == 0 || leading[i - 1].IsKind(SyntaxKind.EndOfLineTrivia)))
                length = i + 1;
        }

        return length;
    }
}
