using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>What a rewriting is applied to.</summary>
/// <param name="Document">The document as it is now: earlier rewritings of the same batch may have changed it.</param>
/// <param name="Root">Its syntax tree.</param>
/// <param name="Node">The innermost node that spans the diagnostic.</param>
/// <param name="Diagnostic">Its id and properties count; its location is where it once was.</param>
internal sealed record FixTarget(Document Document, SyntaxNode Root, SyntaxNode Node, Diagnostic Diagnostic)
{
    /// <summary>The semantic model of the document as it is now.</summary>
    /// <param name="cancellationToken">Stops the binding.</param>
    public async Task<SemanticModel> GetModelAsync(CancellationToken cancellationToken) =>
        await Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("C# documents have a semantic model.");
}
