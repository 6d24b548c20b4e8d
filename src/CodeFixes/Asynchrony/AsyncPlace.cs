using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>A place where <c>await</c> is legal.</summary>
/// <param name="Document">The document; its solution holds what had to change elsewhere.</param>
/// <param name="Place">The place, in that document.</param>
/// <param name="CancellationToken">The token that calls at the place should take; <see langword="null"/> for none.</param>
internal sealed record AsyncPlace(Document Document, SyntaxNode Place, ExpressionSyntax? CancellationToken);
