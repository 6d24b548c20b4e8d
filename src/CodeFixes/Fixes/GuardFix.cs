using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>
/// What all code fixes share: a way is offered only after it was gone and its outcome looked at, so that what an editor shows also works.
/// Batches take the same steps, one diagnostic after the other.
/// </summary>
public abstract class GuardFix : CodeFixProvider
{
    private protected GuardFix(params string[] ids) => FixableDiagnosticIds = [.. ids];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new BatchFix(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await TargetOfAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } target)
                continue;
            var offered = new HashSet<string>(StringComparer.Ordinal);
            var rewritings = RewritingsOf(target);
            foreach (var rewriting in rewritings)
            {
                // Of several with one key the first that works is the way.
                if (offered.Contains(rewriting.Key))
                    continue;
                if (await SafeRewriting.ApplyAsync(rewriting, target, context.CancellationToken).ConfigureAwait(false) is not { } changed)
                    continue;
                // A batch goes by the key of the first way at its first place: where that way only stands in for a better one, the better one it is.
                var key = offered.Count == 0 && rewritings[0].Key == rewriting.StandsInFor ? rewritings[0].Key : rewriting.Key;
                offered.Add(rewriting.Key);
                context.RegisterCodeFix(CodeAction.Create(rewriting.TitleOf(target), _ => Task.FromResult(changed), key), diagnostic);
            }
        }
    }

    /// <summary>The ways to cure a diagnostic, best first: batch tools take the first.</summary>
    /// <param name="target">Where.</param>
    private protected abstract IEnumerable<Rewriting> Rewritings(FixTarget target);

    internal IReadOnlyList<Rewriting> RewritingsOf(FixTarget target) => [.. Rewritings(target)];

    private static async Task<FixTarget?> TargetOfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return null;
        return new FixTarget(document, root, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic);
    }
}
