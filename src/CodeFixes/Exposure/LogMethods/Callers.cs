using ApiXGuard.CodeFixes.Exposure.Removals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.Exposure.LogMethods;

/// <summary>All calls of a log method in a solution, and what to change with them: edits of several documents, made at once.</summary>
internal sealed class Callers(Solution solution)
{
    private readonly Dictionary<DocumentId, Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>>> _edits = [];

    /// <summary>Notes an edit.</summary>
    /// <param name="document">Where.</param>
    /// <param name="node">A node of it.</param>
    /// <param name="edit">Makes the new node of the old one, in which other edits may be made already.</param>
    public void Edit(DocumentId document, SyntaxNode node, Func<SyntaxNode, SyntaxNode> edit)
    {
        if (!_edits.TryGetValue(document, out var edits))
            _edits.Add(document, edits = []);
        edits[node] = edits.TryGetValue(node, out var first) ? each => edit(first(each)) : edit;
    }

    /// <summary>Takes an argument out of all calls.</summary>
    /// <param name="symbol">What is called: a method, or a field that holds a delegate.</param>
    /// <param name="ordinal">The parameter's place.</param>
    /// <param name="isSecret">Whether a call's argument may go.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Whether that can be done in all of them.</returns>
    public async Task<bool> WithoutArgumentAsync(ISymbol symbol, int ordinal, Func<IOperation, SemanticModel, bool> isSecret, CancellationToken cancellationToken)
    {
        foreach (var reference in await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                // What a generator wrote, it writes anew.
                if (solution.GetDocument(location.Document.Id) is not { } document || location.Document is SourceGeneratedDocument)
                    continue;
                if (location.IsImplicit)
                    return false;
                var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                var node = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true, findInsideTrivia: true);
                if (node.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>() is not null || node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } })
                    continue;
                var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
                if (CallOf(node) is not { } call || model.GetOperation(call, cancellationToken) is not IInvocationOperation operation
                    || operation.Arguments.FirstOrDefault(given => given.Parameter?.Ordinal == ordinal) is not { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax argument } given
                    || !isSecret(given.Value, model) || !SideEffects.MayGo(argument, model, cancellationToken))
                    return false;
                var at = call.ArgumentList.Arguments.IndexOf(argument);
                Edit(document.Id, call.ArgumentList, list => ((ArgumentListSyntax)list).WithArguments(Lists.Without(((ArgumentListSyntax)list).Arguments, ((ArgumentListSyntax)list).Arguments[at])));
            }
        }

        return true;
    }

    /// <summary>The solution with all edits made.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var (id, edits) in _edits.Select(static pair => (pair.Key, pair.Value)))
        {
            var root = (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            changed = changed.WithDocumentSyntaxRoot(id, root.ReplaceNodes(edits.Keys, (node, rewritten) => edits[node](rewritten)));
        }

        return changed;
    }

    // KeyUsed(…), Messages.KeyUsed(…), logger.KeyUsed(…), logger?.KeyUsed(…), Defined.Invoke(…)
    private static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        while (name.Parent is MemberAccessExpressionSyntax access && (access.Name == name || access.Name.Identifier.ValueText == "Invoke"))
            name = access;
        if (name.Parent is MemberBindingExpressionSyntax binding)
            name = binding;
        return name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call : null;
    }
}
