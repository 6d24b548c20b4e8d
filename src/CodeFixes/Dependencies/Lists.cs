using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Inserts into lists with commas: on the same line, or on a line of its own where the others have one.</summary>
internal static class Lists
{
    /// <summary>Inserts an item that has no trivia of its own.</summary>
    public static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> list, int index, T item, string endOfLine)
        where T : SyntaxNode
    {
        if (list.Count == 0)
            return SyntaxFactory.SingletonSeparatedList(item);
        var nodes = list.ToList();
        var commas = list.GetSeparators().ToList();
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        var space = SyntaxFactory.TriviaList(SyntaxFactory.Space);
        if (index < list.Count)
        {
            var next = nodes[index];
            if (Layout.IsFirstOnLine(next.GetFirstToken()))
            {
                nodes.Insert(index, item.WithLeadingTrivia(Layout.Whitespace(Layout.Indentation(next))));
                commas.Insert(index, comma.WithTrailingTrivia(Layout.Line(endOfLine)));
            }
            else
            {
                nodes[index] = next.WithLeadingTrivia();
                nodes.Insert(index, item.WithLeadingTrivia(next.GetLeadingTrivia()));
                commas.Insert(index, comma.WithTrailingTrivia(space));
            }

            return SyntaxFactory.SeparatedList(nodes, commas);
        }

        var last = nodes[nodes.Count - 1];
        var trailing = last.GetTrailingTrivia();
        nodes[nodes.Count - 1] = last.WithTrailingTrivia();
        if (nodes.Count > 1 && Layout.IsFirstOnLine(last.GetFirstToken()))
        {
            var endsLine = trailing.Any(SyntaxKind.EndOfLineTrivia);
            commas.Add(comma.WithTrailingTrivia(endsLine ? trailing : trailing.Add(Layout.Line(endOfLine))));
            var added = item.WithLeadingTrivia(Layout.Whitespace(Layout.Indentation(last)));
            nodes.Add(endsLine ? added.WithTrailingTrivia(Layout.Line(endOfLine)) : added);
        }
        else
        {
            commas.Add(comma.WithTrailingTrivia(space));
            nodes.Add(item.WithTrailingTrivia(trailing));
        }

        return SyntaxFactory.SeparatedList(nodes, commas);
    }
}
