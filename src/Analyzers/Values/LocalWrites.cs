using System.Runtime.CompilerServices;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>What is assigned to each local of one body, in the order of the text. Read once per body, when first asked for.</summary>
internal sealed class LocalWrites
{
    // A text put together from more pieces is a document.
    private const int MostAppended = 256;

    private static readonly ConditionalWeakTable<IOperation, LocalWrites> Known = new();

    private readonly Dictionary<ISymbol, List<IOperation?>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Accumulation> _accumulated = new(SymbolEqualityComparer.Default);

    private LocalWrites(IOperation body)
    {
        if (OperationBody.TryVisit(body, Add))
            return;
        _writes.Clear();
        _accumulated.Clear();
    }

    /// <summary>The writes of the body that an operation is part of.</summary>
    public static LocalWrites In(IOperation operation) =>
        Known.GetValue(OperationBody.Of(operation), static body => new LocalWrites(body));

    /// <summary>
    /// The one value that is ever assigned, beside a <see langword="null"/> or empty text to begin with; <see langword="null"/> where there
    /// are several, none, or one that is not an expression.
    /// </summary>
    public IOperation? Only(ISymbol local)
    {
        if (!_writes.TryGetValue(local, out var writes) || _accumulated.ContainsKey(local))
            return null;
        return writes.Count switch
        {
            1 => writes[0],
            2 when IsEmpty(writes[0]) => writes[1],
            _ => null,
        };
    }

    /// <summary>
    /// What a text is put together from, statement by statement: the first value, then what <c>+=</c> and calls of a builder append;
    /// <see langword="null"/> where conditions or loops stand between, or something else is assigned too.
    /// </summary>
    public IReadOnlyList<IOperation>? Accumulated(ISymbol local) =>
        _accumulated.TryGetValue(local, out var text) && text.IsStraight && _writes.TryGetValue(local, out var writes) && writes.Count == text.Parts.Count && writes[0] == text.Parts[0] ? text.Parts : null;

    /// <summary>Every value that is assigned; <see langword="null"/> stands for one that is not an expression of its own.</summary>
    public IReadOnlyList<IOperation?> All(ISymbol local) => _writes.TryGetValue(local, out var writes) ? writes : [];

    private static bool IsEmpty(IOperation? value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null or "" } } or IDefaultValueOperation => true,
        IConversionOperation conversion => IsEmpty(conversion.Operand),
        IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => true,
        _ => false,
    };

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: var local } declarator:
                // Without an initialiser nothing is assigned yet.
                if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } initial)
                    Add(local, initial);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value }:
                Add(local, value);
                break;
            case ISimpleAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var parameter }, Value: var value }:
                Add(parameter, value);
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, OperatorKind: BinaryOperatorKind.Add } appended:
                Append(local, appended, appended.Value);
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } }:
                Add(local, value: null);
                break;
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } coalesce:
                Add(local, coalesce.Value);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation { Local: var local } }:
                Add(local, value: null);
                break;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var local }, Parent: not IDeconstructionAssignmentOperation and not ITupleOperation }:
                Add(local, value: null);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var local } }:
                Add(local, value: null);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                Add(local, value: null);
                break;
            case IInvocationOperation { TargetMethod.ContainingType.Name: "StringBuilder", Parent: IExpressionStatementOperation } call when BuilderOf(call) is { } builder:
                Append(builder, call, call);
                break;
        }
    }

    private static ILocalSymbol? BuilderOf(IInvocationOperation call)
    {
        IOperation? at = call;
        while (at is IInvocationOperation link)
            at = link.Instance;
        return (at as ILocalReferenceOperation)?.Local;
    }

    private void Deconstruct(IOperation target, IOperation value)
    {
        value = value.Unconverted();
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Deconstruct(declaration.Expression, value);
                break;
            case ITupleOperation targets:
                for (var i = 0; i < targets.Elements.Length; i++)
                {
                    var element = targets.Elements[i] is IDeclarationExpressionOperation declared ? declared.Expression : targets.Elements[i];
                    var part = value is ITupleOperation values && values.Elements.Length == targets.Elements.Length ? values.Elements[i] : null;
                    if (element is ILocalReferenceOperation { Local: var local })
                        Add(local, part);
                    else if (part is not null)
                        Deconstruct(element, part);
                }

                break;
        }
    }

    private void Append(ISymbol local, IOperation site, IOperation value)
    {
        if (!_accumulated.TryGetValue(local, out var text))
            _accumulated.Add(local, text = new Accumulation(_writes.TryGetValue(local, out var before) && before.Count == 1 ? before[0] : null));
        text.Add(site, value);
        Add(local, value);
    }

    private void Add(ISymbol local, IOperation? value)
    {
        if (!_writes.TryGetValue(local, out var writes))
            _writes.Add(local, writes = []);
        writes.Add(value);
    }

    private sealed class Accumulation
    {
        private readonly IOperation? _block;

        public Accumulation(IOperation? first)
        {
            _block = first is null ? null : BlockOf(first);
            IsStraight = _block is not null;
            if (first is not null)
                Parts.Add(first);
        }

        public List<IOperation> Parts { get; } = [];

        public bool IsStraight { get; private set; }

        public void Add(IOperation site, IOperation value)
        {
            IsStraight = IsStraight && Parts.Count <= MostAppended && BlockOf(site) == _block;
            if (IsStraight)
                Parts.Add(value);
        }

        // The block whose own statement an operation is part of; none where it is part of a loop's head or a condition.
        private static IOperation? BlockOf(IOperation operation)
        {
            for (var at = operation.Parent; at is not null; at = at.Parent)
            {
                if (at is IBlockOperation)
                    return at;
                if (at is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation
                    or IConversionOperation or IParenthesizedOperation or ISimpleAssignmentOperation))
                    return null;
            }

            return null;
        }
    }
}
