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

    /// <summary>Adds one using directive, unless it is there.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="space">The namespace.</param>
    public static SyntaxNode Add(SyntaxNode root, string space)
    {
        if (root is not CompilationUnitSyntax unit)
            return root;
        var all = unit.Usings.Concat(unit.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>().SelectMany(static inner => inner.Usings));
        if (all.Any(directive => NamespaceOf(directive) == space))
            return root;
        var end = EndOfLine(root);
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space))
            .WithUsingKeyword(SyntaxFactory.Token(default, SyntaxKind.UsingKeyword, [SyntaxFactory.Space]))
            .WithTrailingTrivia(end);
        // Where the file has its directives within its namespace, this one goes there.
        if (unit.Usings.Count == 0 && unit.Members.Count == 1 && unit.Members[0] is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } only)
            return unit.ReplaceNode(only, only.WithUsings(Insert(only.Usings, directive, space)));
        return unit.Usings.Count > 0 ? unit.WithUsings(Insert(unit.Usings, directive, space)) : First(unit, directive, end);
    }

    /// <summary>The line ending that a file uses.</summary>
    /// <param name="root">Its tree.</param>
    public static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        var first = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return first.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(first.ToString()) : SyntaxFactory.LineFeed;
    }

    private static string? NamespaceOf(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) ? directive.Name?.ToString() : null;

    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, UsingDirectiveSyntax directive, string space)
    {
        var at = 0;
        for (var i = 0; i < usings.Count; i++)
        {
            // Global ones have to come first; aliases and statics follow by custom.
            if (!usings[i].GlobalKeyword.IsKind(SyntaxKind.None) || (NamespaceOf(usings[i]) is { } other && IsBefore(other, space)))
                at = i + 1;
        }

        // Above the first stands the file's header; above others what belongs to them.
        var leading = usings[Math.Min(at, usings.Count - 1)].GetLeadingTrivia();
        var indentation = leading.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToArray();
        if (at > 0)
            return usings.Insert(at, directive.WithLeadingTrivia(indentation));
        return usings.Replace(usings[0], usings[0].WithLeadingTrivia(indentation)).Insert(0, directive.WithLeadingTrivia(leading));
    }

    private static bool IsBefore(string one, string other) =>
        IsSystem(one) == IsSystem(other) ? StringComparer.OrdinalIgnoreCase.Compare(one, other) < 0 : IsSystem(one);

    private static bool IsSystem(string space) => space == "System" || space.StartsWith("System.", StringComparison.Ordinal);

    // What a file begins with, its header and what has to be first, stays first.
    private static CompilationUnitSyntax First(CompilationUnitSyntax unit, UsingDirectiveSyntax directive, SyntaxTrivia end)
    {
        var token = unit.GetFirstToken(includeZeroWidth: true);
        var leading = token.LeadingTrivia;
        var split = 0;
        for (var i = 0; i < leading.Count; i++)
        {
            var isBlank = leading[i].IsKind(SyntaxKind.EndOfLineTrivia) && (i == 0 || leading[i - 1].IsKind(SyntaxKind.EndOfLineTrivia) || leading[i - 1].IsDirective);
            if (isBlank || leading[i].IsKind(SyntaxKind.DefineDirectiveTrivia) || leading[i].IsKind(SyntaxKind.UndefDirectiveTrivia))
                split = i + 1;
        }

        if (unit.Externs.Count > 0)
            return unit.AddUsings(directive);
        var rest = SyntaxFactory.TriviaList(leading.Skip(split));
        return unit.ReplaceToken(token, token.WithLeadingTrivia(rest.Insert(0, end)))
            .AddUsings(directive.WithLeadingTrivia(leading.Take(split)));
    }
}
