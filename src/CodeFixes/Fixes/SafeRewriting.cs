using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>Applies a rewriting, tidies what it wrote, and takes it back where the compiler has more to say than before.</summary>
internal static class SafeRewriting
{
    /// <summary>The changed solution; <see langword="null"/> where nothing changed, or not for the better.</summary>
    public static async Task<Solution?> ApplyAsync(Rewriting rewriting, FixTarget target, CancellationToken cancellationToken)
    {
        var before = target.Document.Project.Solution;
        if (await rewriting.ApplyAsync(target, cancellationToken).ConfigureAwait(false) is not { } after)
            return null;
        // The document of the diagnostic leads: other documents of the same file follow it.
        var changed = ChangedDocuments(before, after).OrderBy(id => id == target.Document.Id ? 0 : id.ProjectId == target.Document.Project.Id ? 1 : 2).ToList();
        foreach (var id in changed)
        {
            var document = after.GetDocument(id)!;
            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
            document = await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
            after = document.Project.Solution;
        }

        after = await LinkedDocuments.AlignAsync(before, after, changed, cancellationToken).ConfigureAwait(false);
        foreach (var id in changed)
        {
            if (await ComplaintsAsync(after.GetDocument(id), cancellationToken).ConfigureAwait(false)
                > await ComplaintsAsync(before.GetDocument(id), cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return changed.Count > 0 ? after : null;
    }

    private static List<DocumentId> ChangedDocuments(Solution before, Solution after) =>
        [.. after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments().Concat(project.GetAddedDocuments()))];

    // Warnings count too: for many projects they are errors.
    private static async Task<int> ComplaintsAsync(Document? document, CancellationToken cancellationToken) =>
        document is null || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            ? 0
            : model.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed);
}
