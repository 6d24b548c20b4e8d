using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>How a node is found again after edits.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Annotation">What it carries.</param>
internal readonly record struct Mark(DocumentId Document, SyntaxAnnotation Annotation);

/// <summary>A marked node as it is now.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Root">The document's tree.</param>
/// <param name="Node">The node.</param>
/// <param name="Model">The document's semantic model.</param>
internal readonly record struct Spot(Document Document, SyntaxNode Root, SyntaxNode Node, SemanticModel Model);
