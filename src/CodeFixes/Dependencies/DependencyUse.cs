using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>A place that a dependency is available at.</summary>
/// <param name="Document">The document with the place; its solution holds all other edits that were needed.</param>
/// <param name="Place">The node that was asked for, as it is there now.</param>
/// <param name="Expression">What to write there to have the dependency.</param>
internal sealed record DependencyUse(Document Document, SyntaxNode Place, ExpressionSyntax Expression);
