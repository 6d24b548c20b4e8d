using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Where a symbol is named in the solution.</summary>
internal static class References
{
    /// <summary>
    /// All references in code, once per file where several projects share it; nothing where one is in code that cannot be changed.
    /// </summary>
    public static async Task<IReadOnlyList<(DocumentId Document, SyntaxNode Node, SemanticModel Model)>?> FindAsync(Injection injection, ISymbol symbol)
    {
        var found = new List<(DocumentId, SyntaxNode, SemanticModel)>();
        var seen = new HashSet<(string, int)>();
        var references = await SymbolFinder.FindReferencesAsync(symbol, injection.Solution, injection.CancellationToken).ConfigureAwait(false);
        foreach (var location in references.SelectMany(each => each.Locations))
        {
            var document = location.Document;
            if (document.Project.Language != LanguageNames.CSharp || document is SourceGeneratedDocument)
                return null;
            var root = (await document.GetSyntaxRootAsync(injection.CancellationToken).ConfigureAwait(false))!;
            var span = location.Location.SourceSpan;
            if (!seen.Add((document.FilePath ?? document.Id.Id.ToString(), span.Start)) || root.FindToken(span.Start).SpanStart != span.Start)
                continue;
            if (Generated.Is(root))
                return null;
            var model = (await document.GetSemanticModelAsync(injection.CancellationToken).ConfigureAwait(false))!;
            found.Add((document.Id, root.FindNode(span, getInnermostNodeForTie: true), model));
        }

        return found;
    }

    /// <summary>Whether only the name is taken, as in <c>nameof(…)</c>.</summary>
    public static bool IsNameOnly(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is IdentifierNameSyntax { Identifier: var name } && name.Text == "nameof" && call.ArgumentList.Span.Contains(node.Span));
}
