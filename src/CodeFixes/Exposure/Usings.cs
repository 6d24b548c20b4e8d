using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure;

/// <summary>Adds using directives where the file keeps its own.</summary>
internal static class Usings
{
    /// <summary>The tree with a namespace imported.</summary>
    /// <param name="root">The tree, already changed.</param>
    /// <param name="place">A node of the tree as it was, inside the namespace that will use it.</param>
    /// <param name="name">The namespace.</param>
    public static SyntaxNode With(SyntaxNode root, SyntaxNode place, string name)
    {
        if (root is not CompilationUnitSyntax unit || IsImported(place, name))
            return root;
        // Files whose usings stand in the namespace keep them there.
        if (unit.Usings.Count == 0 && unit.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(static space => space.Usings.Count > 0) is { } space)
            return root.ReplaceNode(space, space.WithUsings(Inserted(space.Usings, name, Newline(root))));
        return Inserted(unit, name, Newline(root));
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

    private static CompilationUnitSyntax Inserted(CompilationUnitSyntax unit, string name, string newline)
    {
        if (unit.Usings.Count > 0)
            return unit.WithUsings(Inserted(unit.Usings, name, newline));
        // The comment that heads the file stays above.
        var directive = Directive(name, newline).WithTrailingTrivia(SyntaxFactory.EndOfLine(newline), SyntaxFactory.EndOfLine(newline));
        if (unit.Externs.Count > 0)
            return unit.WithUsings(SyntaxFactory.SingletonList(directive));
        var first = unit.GetFirstToken(includeZeroWidth: true);
        var leading = first.LeadingTrivia;
        var head = HeadOf(leading);
        return unit.ReplaceToken(first, first.WithLeadingTrivia(leading.Skip(head))).WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(leading.Take(head))));
    }

    // Directives and a heading comment that an empty line ends.
    private static int HeadOf(SyntaxTriviaList leading)
    {
        var head = 0;
        for (var i = 0; i < leading.Count; i++)
        {
            if (leading[i].IsKind(SyntaxKind.NullableDirectiveTrivia) || leading[i].IsKind(SyntaxKind.PragmaWarningDirectiveTrivia) || leading[i].IsKind(SyntaxKind.DefineDirectiveTrivia)
                || (leading[i].IsKind(SyntaxKind.EndOfLineTrivia) && i > 0 && leading[i - 1].IsKind(SyntaxKind.EndOfLineTrivia)))
                head = i + 1;
        }

        return head;
    }

    private static SyntaxList<UsingDirectiveSyntax> Inserted(SyntaxList<UsingDirectiveSyntax> usings, string name, string newline)
    {
        var directive = Directive(name, newline);
        var at = 0;
        while (at < usings.Count && IsBefore(usings[at], name))
            at++;
        if (at == 0)
        {
            directive = directive.WithLeadingTrivia(usings[0].GetLeadingTrivia());
            usings = usings.Replace(usings[0], usings[0].WithLeadingTrivia(usings[0].GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
        }
        else
        {
            var indentation = usings[at - 1].GetLeadingTrivia().LastOrDefault();
            if (indentation.IsKind(SyntaxKind.WhitespaceTrivia))
                directive = directive.WithLeadingTrivia(indentation);
        }

        return usings.Insert(at, directive);
    }

    private static bool IsBefore(UsingDirectiveSyntax other, string name)
    {
        if (other.GlobalKeyword != default)
            return true;
        if (other.Alias is not null || other.StaticKeyword != default)
            return false;
        var own = other.Name?.ToString() ?? string.Empty;
        var isSystem = own == "System" || own.StartsWith("System.", StringComparison.Ordinal);
        return isSystem || string.CompareOrdinal(own, name) < 0;
    }

    private static UsingDirectiveSyntax Directive(string name, string newline) =>
        SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.UsingKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(newline));

    private static string Newline(SyntaxNode root) => root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } line ? line.ToString() : "\n";
}
