using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>
/// Makes <c>await</c> legal at a place: the function around it becomes async, and with it every caller in the solution, up to the entry point.
/// All of it or nothing. Methods keep their names: callers outside of the solution would miss a changed name more than a suffix.
/// </summary>
internal static class AsyncMaker
{
    /// <summary>Makes the code around a place async.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">A node of it; found again by annotation, so that it may not be one that the change takes away.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The place in the changed solution; <see langword="null"/> where it cannot be had.</returns>
    public static async Task<AsyncPlace?> TryMakeAsync(Document document, SyntaxNode place, CancellationToken cancellationToken)
    {
        var edits = new TreeEdits();
        var plan = new AsyncPlan(document.Project.Solution, edits);
        if (!await plan.TryAwaitAtAsync(document, place, cancellationToken).ConfigureAwait(false))
            return null;

        var mark = new SyntaxAnnotation();
        if (!edits.IsEmpty)
        {
            edits.Add(document, place, node => node.WithAdditionalAnnotations(mark));
            var solution = await edits.ApplyAsync(document.Project.Solution, cancellationToken).ConfigureAwait(false);
            document = solution.GetDocument(document.Id)!;
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (root?.GetAnnotatedNodes(mark).FirstOrDefault() is not { } kept)
                return null;
            place = kept;
        }

        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is null ? null : new AsyncPlace(document, place, TokenInScope.At(model, place, cancellationToken));
    }
}
