using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>
/// One way to cure a diagnostic. Stateless and thread-safe. What is left of a solution after it has to compile, and the diagnostic has to be
/// gone: where that cannot be had, it does nothing.
/// </summary>
internal abstract class Rewriting
{
    /// <summary>One of <see cref="FixKeys"/>. Of several with the same, only the first that can be gone is offered.</summary>
    public abstract string Key { get; }

    /// <summary>The key of the way that fix-all takes this one in place of, where that one cannot be gone; <see langword="null"/> for none.</summary>
    public virtual string? StandsInFor => null;

    /// <summary>What the editor shows. Says what happens; never holds the value.</summary>
    /// <param name="target">Where.</param>
    public abstract string TitleOf(FixTarget target);

    /// <summary>
    /// Rewrites. Nodes that stay keep their annotations: other diagnostics of a batch are followed by them. New code carries
    /// <c>Formatter.Annotation</c> and <c>Simplifier.Annotation</c> where it needs them.
    /// </summary>
    /// <param name="target">Where.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The changed solution; <see langword="null"/> where this way cannot be gone.</returns>
    public abstract Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken);
}
