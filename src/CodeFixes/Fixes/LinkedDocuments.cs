using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>
/// One file that several projects compile, or one project for several frameworks: each has a document of its own. What a rewriting does to one
/// of them is done to all, so that they stay one file, and all of them are looked at afterwards.
/// </summary>
internal static class LinkedDocuments
{
    /// <summary>The kind of annotation that follows a place of a batch into the other documents of its file.</summary>
    public const string PlaceKind = "ApiXGuard.Place";

    /// <summary>Gives the other documents of the changed files the same text.</summary>
    /// <param name="before">The solution as it was.</param>
    /// <param name="after">The changed one.</param>
    /// <param name="changed">The documents that changed, the leading one of a file first; the others are added.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<Solution> AlignAsync(Solution before, Solution after, List<DocumentId> changed, CancellationToken cancellationToken)
    {
        var done = new HashSet<DocumentId>();
        foreach (var id in changed.ToArray())
        {
            if (!done.Add(id) || before.GetDocument(id) is not { } old)
                continue;
            foreach (var other in old.GetLinkedDocumentIds())
            {
                if (!done.Add(other))
                    continue;
                after = await AlignAsync(old, after.GetDocument(id)!, before.GetDocument(other)!, after, cancellationToken).ConfigureAwait(false);
                if (!changed.Contains(other))
                    changed.Add(other);
            }
        }

        return after;
    }

    private static async Task<Solution> AlignAsync(Document old, Document leading, Document other, Solution after, CancellationToken cancellationToken)
    {
        var text = await leading.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (text.ContentEquals(await after.GetDocument(other.Id)!.GetTextAsync(cancellationToken).ConfigureAwait(false)))
            return after;
        var changes = (await leading.GetTextChangesAsync(old, cancellationToken).ConfigureAwait(false)).OrderBy(change => change.Span.Start).ToList();
        var aligned = after.WithDocumentText(other.Id, text).GetDocument(other.Id)!;
        if (await other.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } oldRoot
            || await aligned.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return aligned.Project.Solution;
        }

        var marks = oldRoot.GetAnnotatedNodes(PlaceKind)
            .Select(node => (Node: NodeAt(root, node, changes), Marks: node.GetAnnotations(PlaceKind)))
            .Where(pair => pair.Node is not null)
            .ToLookup(pair => pair.Node!, pair => pair.Marks);
        root = root.ReplaceNodes(marks.Select(mark => mark.Key), (node, rewritten) => rewritten.WithAdditionalAnnotations(marks[node].SelectMany(each => each)));
        return aligned.WithSyntaxRoot(root).Project.Solution;
    }

    // Where a node stands now; none where it is among what changed.
    private static SyntaxNode? NodeAt(SyntaxNode root, SyntaxNode node, List<TextChange> changes)
    {
        var span = node.Span;
        var shift = 0;
        foreach (var change in changes)
        {
            if (change.Span.Start >= span.End)
                break;
            if (change.Span.End > span.Start)
                return null;
            shift += (change.NewText?.Length ?? 0) - change.Span.Length;
        }

        var moved = new TextSpan(span.Start + shift, span.Length);
        return root.FullSpan.Contains(moved) && root.FindNode(moved, getInnermostNodeForTie: true) is { } found && found.Span == moved && found.RawKind == node.RawKind ? found : null;
    }
}
