using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Where each local and parameter of one body is used, in the order of the text. Made once per body, when first asked for.</summary>
internal sealed class BodyReads
{
    // Hangs on the body, for as long as the host holds it.
    private static readonly ConditionalWeakTable<IOperation, BodyReads> Known = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _reads = new(SymbolEqualityComparer.Default);

    private BodyReads(IOperation body)
    {
        if (!OperationBody.TryVisit(body, Visit))
            _reads.Clear();
    }

    /// <summary>The uses in the body that an operation is part of.</summary>
    public static BodyReads In(IOperation operation) => Known.GetValue(OperationBody.Of(operation), static body => new BodyReads(body));

    /// <summary>Every use of a local or parameter, writes among them.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol symbol) => _reads.TryGetValue(symbol, out var reads) ? reads : [];

    private void Visit(IOperation operation)
    {
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

    private void Add(ISymbol symbol, IOperation use)
    {
        if (!_reads.TryGetValue(symbol, out var uses))
            _reads.Add(symbol, uses = []);
        uses.Add(use);
    }
}
