using ApiXGuard.CodeFixes.Exposure.Removals;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure;

/// <summary>The secret is left out of what publishes it, and its placeholder and label with it.</summary>
/// <param name="title">What the editor shows.</param>
/// <param name="condition">Where this may be done at all.</param>
/// <param name="standsInFor">The key of the way that fix-all takes this in place of.</param>
internal sealed class RemoveRewriting(string title, Func<ExpressionSyntax, bool>? condition = null, string? standsInFor = null) : Rewriting
{
    /// <inheritdoc/>
    public override string Key => FixKeys.Remove;

    /// <inheritdoc/>
    public override string? StandsInFor => standsInFor;

    /// <inheritdoc/>
    public override string TitleOf(FixTarget target) => title;

    /// <inheritdoc/>
    public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
    {
        if (target.Node is not ExpressionSyntax node || condition?.Invoke(node) == false)
            return null;
        var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
        var secrets = ContainerSecrets.In(target, node, model, cancellationToken);
        if (secrets.Count == 0)
            return null;
        if (secrets.Count == 1)
            return new SecretRemoval(target.Root, model, cancellationToken).Without(secrets[0]) is { } changed && Directives(changed) == Directives(target.Root) ? target.Document.WithSyntaxRoot(changed).Project.Solution : null;

        var mark = new SyntaxAnnotation();
        var document = target.Document.WithSyntaxRoot(target.Root.ReplaceNodes(secrets, (secret, _) => secret.WithAdditionalAnnotations(mark)));
        for (var left = secrets.Count; left > 0; left--)
        {
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            // What held the others is gone with one of them.
            if (root.GetAnnotatedNodes(mark).FirstOrDefault() is not ExpressionSyntax secret)
                break;
            var current = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            if (new SecretRemoval(root, current, cancellationToken).Without(secret) is not { } without)
                return null;
            if (Directives(without) != Directives(root))
                return null;
            document = document.WithSyntaxRoot(without);
        }

        return document.Project.Solution;
    }

    // #if among arguments: what stands between would lose its condition.
    private static int Directives(SyntaxNode root) => root.ContainsDirectives ? root.DescendantTrivia().Count(static trivia => trivia.IsDirective) : 0;
}
