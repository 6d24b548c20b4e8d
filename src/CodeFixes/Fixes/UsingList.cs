using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>Puts a using where it belongs among the others.</summary>
internal static class UsingList
{
    /// <summary>Inserts in the order the list has; nothing where a condition for the compiler is in the way.</summary>
    public static SyntaxList<UsingDirectiveSyntax>? Insert(SyntaxList<UsingDirectiveSyntax> usings, string name, string endOfLine, string indentation)
    {
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(Layout.Whitespace(indentation))
            .WithTrailingTrivia(Layout.Line(endOfLine));
        if (usings.Count == 0)
            return usings.Add(directive);
        var index = IndexFor(usings, name);
        var condition = usings.ToList().FindIndex(each => each.GetLeadingTrivia().Any(IsCondition));
        if (condition >= 0 && index > condition)
            index = condition;
        if (index > 0)
            return usings.Insert(index, directive);
        if (condition == 0)
            return null;
        var first = usings[0];
        return usings.Replace(first, first.WithLeadingTrivia(Layout.Whitespace(indentation))).Insert(0, directive.WithLeadingTrivia(first.GetLeadingTrivia()));
    }

    /// <summary>The first using of a file: below the comment that heads it.</summary>
    public static CompilationUnitSyntax? First(CompilationUnitSyntax unit, string name, string endOfLine)
    {
        var token = unit.GetFirstToken(includeZeroWidth: true);
        var leading = token.LeadingTrivia;
        if (leading.Any(IsCondition))
            return null;
        var split = 0;
        for (var i = 0; i < leading.Count; i++)
        {
            var endsBlankLine = leading[i].IsKind(SyntaxKind.EndOfLineTrivia) && (i == 0 || leading[i - 1].IsKind(SyntaxKind.EndOfLineTrivia) || leading[i - 1].IsDirective);
            if (leading[i].IsDirective || endsBlankLine)
                split = i + 1;
        }

        var directive = Insert(default, name, endOfLine, "")!.Value[0];
        if (unit.Externs.Count > 0)
            return unit.WithUsings(SyntaxFactory.SingletonList(directive));
        var rest = SyntaxFactory.TriviaList(leading.Skip(split)).Insert(0, Layout.Line(endOfLine));
        return unit.ReplaceToken(token, token.WithLeadingTrivia(rest)).WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(leading.Take(split))));
    }

    private static bool IsCondition(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;

    private static int IndexFor(SyntaxList<UsingDirectiveSyntax> usings, string name)
    {
        var start = usings.TakeWhile(each => each.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Count();
        var end = start + usings.Skip(start).TakeWhile(each => each.Alias is null && each.StaticKeyword.IsKind(SyntaxKind.None)).Count();
        var names = usings.Skip(start).Take(end - start).Select(each => each.Name!.ToString()).ToList();
        var systemFirst = IsSorted(names, Keyed(true));
        if (!systemFirst && !IsSorted(names, Keyed(false)))
            return end;
        var key = Keyed(systemFirst);
        return start + names.TakeWhile(each => StringComparer.OrdinalIgnoreCase.Compare(key(each), key(name)) < 0).Count();
    }

    private static Func<string, string> Keyed(bool systemFirst) =>
        name => (systemFirst && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal)) ? "0" : "1") + name;

    private static bool IsSorted(List<string> names, Func<string, string> key) =>
        Enumerable.Range(1, Math.Max(0, names.Count - 1)).All(index => StringComparer.OrdinalIgnoreCase.Compare(key(names[index - 1]), key(names[index])) <= 0);
}
