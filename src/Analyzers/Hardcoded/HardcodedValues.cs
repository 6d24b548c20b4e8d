using System.Runtime.CompilerServices;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Hardcoded.Sinks;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>
/// The secrets in each body of a compilation: every expression that amounts to a constant is judged at its outermost extent, once, for
/// all analyzers whose secrets tell themselves. Thread-safe.
/// </summary>
internal sealed class HardcodedValues
{
    private readonly ConditionalWeakTable<IOperation, IReadOnlyList<HardcodedValue>> _known = new();
    private readonly GuardCompilation _guard;

    private HardcodedValues(GuardCompilation guard) => _guard = guard;

    /// <summary>The one of a compilation.</summary>
    public static HardcodedValues Of(GuardCompilation guard) => guard.Part(static guard => new HardcodedValues(guard));

    /// <summary>The secrets in a body: of a method, an initialiser, a default or an attribute.</summary>
    /// <param name="body">The body's root.</param>
    /// <param name="owner">What the body belongs to.</param>
    /// <param name="cancellationToken">Stops a long walk.</param>
    public IReadOnlyList<HardcodedValue> In(IOperation body, ISymbol owner, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(body, out var known))
            return known;
        var found = new ValueWalk(_guard, _guard.FileOf(body.Syntax.SyntaxTree), owner, cancellationToken).Over(body);
        if (found.Count > 0 && body.SemanticModel is { } model)
            found = Precedence.WithoutClaimed(_guard, Precedence.WithoutRepeated(found), model, cancellationToken);
        // Two analyzers may come here at once; both find the same.
        return _known.GetValue(body, _ => found);
    }
}
