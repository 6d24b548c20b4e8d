using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>What happens to a function.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Node">Its declaration.</param>
/// <param name="Method">Its symbol.</param>
internal sealed record FunctionChange(Document Document, SyntaxNode Node, IMethodSymbol Method)
{
    /// <summary>It becomes async, because something in it is awaited.</summary>
    public bool BecomesAsync { get; init; }

    /// <summary>It returns a task of what it returned before, because it or one that it implements, overrides or is overridden by awaits.</summary>
    public bool ChangesType { get; init; }
}
