using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>XML documentation of parameters.</summary>
internal static class Documentation
{
    /// <summary>Documents a new parameter where the others are documented.</summary>
    /// <param name="declaration">What declares it.</param>
    /// <param name="name">The new parameter.</param>
    /// <param name="dependency">What it holds.</param>
    /// <param name="previous">The parameter before it, if any.</param>
    /// <param name="endOfLine">How lines end.</param>
    public static SyntaxNode WithParameter(SyntaxNode declaration, string name, Dependency dependency, string? previous, string endOfLine)
    {
        var token = declaration.GetFirstToken();
        var text = token.LeadingTrivia.ToFullString();
        var anchor = previous is null ? -1 : text.IndexOf($"<param name=\"{previous}\"", StringComparison.Ordinal);
        if (text.Contains($"<param name=\"{name}\""))
            return declaration;
        int end;
        if (anchor >= 0)
        {
            end = text.IndexOf("</param>", anchor, StringComparison.Ordinal);
        }
        else if ((anchor = text.IndexOf("<param name=", StringComparison.Ordinal)) >= 0)
        {
            // First of all: the line before the first.
            end = text.LastIndexOf('\n', anchor) - 1;
        }
        else
        {
            return declaration;
        }

        if (end < 0 || text.IndexOf('\n', end) is var line && line < 0 || text.IndexOf("///", StringComparison.Ordinal) < 0)
            return declaration;
        var start = text.LastIndexOf("///", text.IndexOf("<param name=", StringComparison.Ordinal), StringComparison.Ordinal);
        var indentation = text.Substring(text.LastIndexOf('\n', start) + 1, start - text.LastIndexOf('\n', start) - 1);
        var added = $"{indentation}/// <param name=\"{name}\">{DescriptionOf(dependency)}</param>{endOfLine}";
        return declaration.ReplaceToken(token, token.WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia(text.Insert(line + 1, added))));
    }

    /// <summary>What is said of a parameter.</summary>
    public static string DescriptionOf(Dependency dependency) => dependency switch
    {
        { IsConfiguration: true } => "The configuration.",
        { ServiceKey: { } key } => $"The keys of {System.Net.WebUtility.HtmlEncode(key)}.",
        _ => "The keys.",
    };
}
