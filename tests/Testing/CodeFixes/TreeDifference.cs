using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A fix must build the very tree that its text parses to: another one makes later fixes in the same session go wrong.</summary>
internal static class TreeDifference
{
    public static Exception? Between(SyntaxNode parsed, SyntaxNode made, CodeActionValidationMode mode, IVerifier verifier)
    {
        var (expected, actual) = (Write(parsed, mode), Write(made, mode));
        if (expected == actual)
            return null;

        try
        {
            verifier.EqualOrDiff(expected, actual, "The code fix made another syntax tree than its text parses to. Diff shown with the parsed tree as baseline:");
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static string Write(SyntaxNode root, CodeActionValidationMode mode)
    {
        var text = new StringBuilder();
        Write(root, 0);
        return text.ToString();

        void Write(SyntaxNodeOrToken item, int depth)
        {
            text.Append(' ', depth * 2).Append(item.Kind());
            if (item.AsNode() is { } node)
            {
                text.Append('\n');
                foreach (var child in node.ChildNodesAndTokens())
                    Write(child, depth + 1);
                return;
            }

            text.Append(": ").Append(Escaped(item.AsToken().Text)).Append('\n');
            if (mode == CodeActionValidationMode.Full)
            {
                WriteTrivia("leading", item.GetLeadingTrivia(), depth + 1);
                WriteTrivia("trailing", item.GetTrailingTrivia(), depth + 1);
            }
        }

        void WriteTrivia(string place, SyntaxTriviaList list, int depth)
        {
            foreach (var trivia in list)
            {
                text.Append(' ', depth * 2).Append(place).Append(' ').Append(trivia.Kind()).Append(": ").Append(Escaped(trivia.ToString())).Append('\n');
                if (trivia.GetStructure() is { } structure)
                    Write(structure, depth + 1);
            }
        }
    }

    private static string Escaped(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
