using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>
/// Cures all diagnostics of a document, a project or a solution: one after the other, each on what the one before left, so that what two of
/// them need (a constructor parameter, a using) is made once. Nodes are followed by annotations.
/// </summary>
internal sealed class BatchFix(GuardFix fix) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await DiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        if (diagnostics.Count == 0)
            return null;
        return CodeAction.Create(
            "Fix all secrets of this kind",
            cancellationToken => ApplyAsync(fixAllContext.Solution, diagnostics, fixAllContext.CodeActionEquivalenceKey, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<List<(DocumentId Document, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<(DocumentId, Diagnostic)>();
        foreach (var project in projects)
        {
            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } only }
                ? await context.GetDocumentDiagnosticsAsync(only).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Location.IsInSource && !diagnostic.IsSuppressed))
            {
                if (project.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document && document.Project.Id == project.Id)
                    found.Add((document.Id, diagnostic));
            }
        }

        return [.. found.OrderBy(pair => pair.Item2.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(pair => pair.Item2.Location.SourceSpan.Start)];
    }

    private async Task<Solution> ApplyAsync(Solution solution, List<(DocumentId Document, Diagnostic Diagnostic)> diagnostics, string? key, CancellationToken cancellationToken)
    {
        var places = new List<(DocumentId Document, Diagnostic Diagnostic, SyntaxAnnotation Mark)>();
        foreach (var group in diagnostics.GroupBy(pair => pair.Document))
        {
            var document = solution.GetDocument(group.Key)!;
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var marks = group.Select(pair => (pair.Document, pair.Diagnostic, new SyntaxAnnotation(LinkedDocuments.PlaceKind))).ToImmutableArray();
            var marksOfNodes = marks.ToLookup(mark => root.FindNode(mark.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), mark => mark.Item3);
            root = root.ReplaceNodes(marksOfNodes.Select(entry => entry.Key), (node, rewritten) => rewritten.WithAdditionalAnnotations(marksOfNodes[node]));
            solution = document.WithSyntaxRoot(root).Project.Solution;
            places.AddRange(marks);
        }

        foreach (var place in places)
        {
            var document = solution.GetDocument(place.Document)!;
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            // What an earlier step replaced is cured with it.
            if (root.GetAnnotatedNodes(place.Mark).FirstOrDefault() is not { } node)
                continue;
            var target = new FixTarget(document, root, node, place.Diagnostic);
            solution = await ApplyFirstAsync(target, key, cancellationToken).ConfigureAwait(false) ?? solution;
        }

        return solution;
    }

    private async Task<Solution?> ApplyFirstAsync(FixTarget target, string? key, CancellationToken cancellationToken)
    {
        var rewritings = fix.RewritingsOf(target);
        foreach (var rewriting in rewritings.Where(each => key is null || each.Key == key).Concat(rewritings.Where(each => key is not null && each.StandsInFor == key)))
        {
            if (await SafeRewriting.ApplyAsync(rewriting, target, cancellationToken).ConfigureAwait(false) is { } changed)
                return changed;
        }

        return null;
    }
}
