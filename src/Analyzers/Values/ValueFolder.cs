using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Values;

/// <summary>
/// Works out what an expression amounts to: constants, concatenation, interpolation, formatting, arrays, decoding and encoding, the
/// branches of a condition, and locals, fields and properties that have one value. Bounded in depth, steps and size.
/// </summary>
internal static class ValueFolder
{
    /// <summary>Expressions nested deeper are not looked into; concatenations count as one level, whatever their length.</summary>
    public const int MostDepth = 32;

    /// <summary>Arrays of more elements are data.</summary>
    public const int MostElements = 4096;

    /// <summary>What an expression amounts to; <c>IsNone</c> where that is not known.</summary>
    public static FoldedValue Fold(IOperation? operation, CancellationToken cancellationToken = default) =>
        new Folding(unknown: null, cancellationToken).Of(operation, MostDepth);

    /// <summary>The same, and the parts of a text that are not known: each left a hole.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="unknown">Takes the parts; left as it is where nothing is known.</param>
    /// <param name="cancellationToken">Stops a long fold.</param>
    public static FoldedValue Fold(IOperation operation, List<IOperation> unknown, CancellationToken cancellationToken)
    {
        var before = unknown.Count;
        var folded = new Folding(unknown, cancellationToken).Of(operation, MostDepth);
        if (folded.IsNone)
            unknown.RemoveRange(before, unknown.Count - before);
        return folded;
    }
}
