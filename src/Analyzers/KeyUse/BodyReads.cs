using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Where each local and parameter of one body is used, in the order of the text. Made once per body, when first asked for.</summary>
internal sealed class BodyReads
{
    // A body of more operations is generated; following its locals would cost more than it finds.
    private const int MostOperations = 200_000;

    // Hangs on the body, for as long as the host holds it.
    private static readonly ConditionalWeakTable<IOperation, BodyReads> Known = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _reads = new(SymbolEqualityComparer.Default);

    private BodyReads(IOperation body)
    {
        var seen = 0;
        foreach (var operation in body.Descendants())
        {
            if (++seen > MostOperations)
            {
                _reads.Clear();
                return;
            }

            switch (operation)
            {
                case ILocalReferenceOperation local:
                    Add(local.Local, local);
                    break;
                case IParameterReferenceOperation parameter:
                    Add(parameter.Parameter, parameter);
                    break;
            }
        }
    }

    /// <summary>The uses in the body that an operation is part of.</summary>
    public static BodyReads In(IOperation operation) => Known.GetValue(RootOf(operation), static body => new BodyReads(body));

    /// <summary>The body that an operation is part of.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return root;
    }

    /// <summary>Every use of a local or parameter, writes among them.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol symbol) => _reads.TryGetValue(symbol, out var reads) ? reads : [];

    private void Add(ISymbol symbol, IOperation use)
    {
        if (!_reads.TryGetValue(symbol, out var uses))
            _reads.Add(symbol, uses = []);
        uses.Add(use);
    }
}
