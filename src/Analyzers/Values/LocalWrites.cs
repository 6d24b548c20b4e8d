using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>What is assigned to each local of one body, in the order of the text. Read once per body, when first asked for.</summary>
internal sealed class LocalWrites
{
    // A body of more operations is generated; following its locals would cost more than it finds.
    private const int MostOperations = 200_000;

    private static readonly ConditionalWeakTable<IOperation, LocalWrites> Known = new();

    private readonly Dictionary<ISymbol, List<IOperation?>> _writes = new(SymbolEqualityComparer.Default);

    private LocalWrites(IOperation body)
    {
        var seen = 0;
        foreach (var operation in body.Descendants())
        {
            if (++seen > MostOperations)
            {
                _writes.Clear();
                return;
            }

            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: var local } declarator:
                    // Without an initialiser nothing is assigned yet.
                    if (declarator.GetVariableInitializer()?.Value is { } initial)
                        Add(local, initial);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value }:
                    Add(local, value);
                    break;
                case ISimpleAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var parameter }, Value: var value }:
                    Add(parameter, value);
                    break;
                case ICompoundAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } }:
                    Add(local, value: null);
                    break;
                case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } coalesce:
                    Add(local, coalesce.Value);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation { Local: var local } }:
                    Add(local, value: null);
                    break;
                case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var local } }:
                    Add(local, value: null);
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var local } }:
                    Add(local, value: null);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                    Add(local, value: null);
                    break;
            }
        }
    }

    /// <summary>The writes of the body that an operation is part of.</summary>
    public static LocalWrites In(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return Known.GetValue(root, static body => new LocalWrites(body));
    }

    /// <summary>The one value that is ever assigned; <see langword="null"/> where there are several, none, or one that is not an expression.</summary>
    public IOperation? Only(ISymbol local) => _writes.TryGetValue(local, out var writes) && writes.Count == 1 ? writes[0] : null;

    /// <summary>Every value that is assigned; <see langword="null"/> stands for one that is not an expression of its own.</summary>
    public IReadOnlyList<IOperation?> All(ISymbol local) => _writes.TryGetValue(local, out var writes) ? writes : [];

    private void Add(ISymbol local, IOperation? value)
    {
        if (!_writes.TryGetValue(local, out var writes))
            _writes.Add(local, writes = []);
        writes.Add(value);
    }
}
