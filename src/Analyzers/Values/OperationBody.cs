using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>The whole body that an operation is part of.</summary>
internal static class OperationBody
{
    // A body of more operations is generated; following its locals would cost more than it finds.
    private const int MostOperations = 200_000;

    /// <summary>The operation that nothing is around of.</summary>
    public static IOperation Of(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return root;
    }

    /// <summary>Shows every operation beneath a body, in the order of the text.</summary>
    /// <param name="body">The body.</param>
    /// <param name="visit">Told of each.</param>
    /// <returns><see langword="false"/> where the body is too long to be read to its end.</returns>
    public static bool TryVisit(IOperation body, Action<IOperation> visit)
    {
        var seen = 0;
        foreach (var operation in body.Descendants())
        {
            if (++seen > MostOperations)
                return false;
            visit(operation);
        }

        return true;
    }
}
