using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>How a node is found again after edits.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Annotation">What it carries.</param>
internal readonly record struct Mark(DocumentId Document, SyntaxAnnotation Annotation);

/// <summary>
/// A marked node is gone: the file was changed through another project that shares it, where conditions for the compiler leave in other code.
/// </summary>
internal sealed class LostPlaceException() : InvalidOperationException("A place was lost while files that projects share were edited.");

/// <summary>A marked node as it is now.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Root">The document's tree.</param>
/// <param name="Node">The node.</param>
/// <param name="Model">The document's semantic model.</param>
internal readonly record struct Spot(Document Document, SyntaxNode Root, SyntaxNode Node, SemanticModel Model);
