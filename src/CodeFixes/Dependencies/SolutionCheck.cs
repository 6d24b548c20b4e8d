using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Looks at what was made.</summary>
internal static class SolutionCheck
{
    /// <summary>Whether the changed files, and those that name what was changed, have no more errors than before.</summary>
    public static async Task<bool> CompilesAsync(Injection injection, Solution before)
    {
        var after = injection.Solution;
        var changes = after.GetChanges(before).GetProjectChanges().ToList();
        var changed = changes.SelectMany(change => change.GetChangedDocuments()).ToList();
        foreach (var id in changed)
        {
            if (await HidesCallsAsync(after.GetDocument(id)!, injection).ConfigureAwait(false))
                return false;
            if (await ErrorsAsync(after.GetDocument(id)!, injection.CancellationToken).ConfigureAwait(false)
                > await ErrorsAsync(before.GetDocument(id)!, injection.CancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        if (injection.Touched.Count == 0)
            return true;
        var graph = after.GetProjectDependencyGraph();
        var projects = new HashSet<ProjectId>(changes.Select(change => change.ProjectId));
        projects.UnionWith(projects.SelectMany(graph.GetProjectsThatTransitivelyDependOnThisProject).ToList());
        foreach (var document in projects.SelectMany(id => after.GetProject(id)!.Documents).Where(document => !changed.Contains(document.Id)))
        {
            var text = (await document.GetTextAsync(injection.CancellationToken).ConfigureAwait(false)).ToString();
            if (!injection.Touched.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0))
                continue;
            if (await HidesCallsAsync(document, injection).ConfigureAwait(false)
                || await ErrorsAsync(document, injection.CancellationToken).ConfigureAwait(false)
                    > await ErrorsAsync(before.GetDocument(document.Id)!, injection.CancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> HidesCallsAsync(Document document, Injection injection) =>
        Conditions.HideCalls((await document.GetSyntaxRootAsync(injection.CancellationToken).ConfigureAwait(false))!, injection.Touched);

    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            : 0;
}
