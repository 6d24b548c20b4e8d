using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Edits of nodes in many documents, gathered first and made in one go, so that all of them can be stated in terms of the trees as they were.</summary>
internal sealed class TreeEdits
{
    private readonly Dictionary<DocumentId, Dictionary<SyntaxNode, List<Func<SyntaxNode, SyntaxNode>>>> _edits = [];
    private readonly Dictionary<DocumentId, SortedSet<string>> _imports = [];

    /// <summary>Whether nothing is to be done.</summary>
    public bool IsEmpty => _edits.Count == 0;

    /// <summary>Adds an edit. Several of one node are made in the order they were added; those of the nodes within it come first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">A node of it.</param>
    /// <param name="edit">From the node, with the edits within it made, to what stands in its place.</param>
    public void Add(Document document, SyntaxNode node, Func<SyntaxNode, SyntaxNode> edit)
    {
        if (!_edits.TryGetValue(document.Id, out var edits))
            _edits.Add(document.Id, edits = []);
        if (!edits.TryGetValue(node, out var ofNode))
            edits.Add(node, ofNode = []);
        ofNode.Add(edit);
    }

    /// <summary>Adds a namespace that the document has to import.</summary>
    public void Import(Document document, string name)
    {
        if (!_imports.TryGetValue(document.Id, out var names))
            _imports.Add(document.Id, names = new SortedSet<string>(StringComparer.Ordinal));
        names.Add(name);
    }

    /// <summary>Makes the edits.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var edited in _edits)
        {
            var edits = edited.Value;
            var root = (await solution.GetDocument(edited.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            root = root.ReplaceNodes(edits.Keys, (original, rewritten) => edits[original].Aggregate(rewritten, static (node, edit) => edit(node)));
            if (_imports.TryGetValue(edited.Key, out var names))
                root = names.Aggregate(root, static (changed, name) => UsingDirectives.Add(changed, name));
            solution = solution.WithDocumentSyntaxRoot(edited.Key, root);
        }

        return solution;
    }
}
