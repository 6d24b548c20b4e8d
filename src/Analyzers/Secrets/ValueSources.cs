using System.Runtime.CompilerServices;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>
/// What flows into the locals and parameters of one body: assignments, deconstruction, <c>out</c> arguments, patterns, loops, and what
/// is put into a builder or a collection. Made once per body, when first asked.
/// </summary>
internal sealed class ValueSources
{
    private static readonly ConditionalWeakTable<IOperation, ValueSources> Known = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _sources = new(SymbolEqualityComparer.Default);

    private ValueSources(IOperation body)
    {
        if (!OperationBody.TryVisit(body, Visit))
            _sources.Clear();
    }

    /// <summary>The sources in the body that an operation is part of.</summary>
    public static ValueSources In(IOperation operation) =>
        Known.GetValue(OperationBody.Of(operation), static body => new ValueSources(body));

    /// <summary>What flows into a symbol. An argument stands for what a call gives out through it.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol symbol) => _sources.TryGetValue(symbol, out var sources) ? sources : [];

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer()?.Value is { } initial:
                Add(declarator.Symbol, initial);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                AddParts(deconstruction.Target, deconstruction.Value);
                break;
            case IAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } holder } } assignment:
                AddTo(holder, assignment.Value);
                break;
            case IAssignmentOperation assignment:
                AddTo(assignment.Target, assignment.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                AddTo(argument.Value is IDeclarationExpressionOperation { Expression: var declared } ? declared : argument.Value, argument);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop:
                Add(element, loop.Collection);
                break;
            case IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } matched } } pattern:
                Add(matched, pattern.Value);
                break;
            case IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: { } matched } } pattern:
                Add(matched, pattern.Value);
                break;
            case IInvocationOperation { TargetMethod.Name: "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Insert" or "Add" or "TryAdd" or "Push" or "Enqueue" or "Write" or "WriteLine" } call
                when HolderOf(call) is { } holder:
                foreach (var argument in call.Arguments)
                    Add(holder, argument.Value);
                break;
        }
    }

    // (a, b) = (x, y) part by part; var (a, b) = pair from the whole.
    private void AddParts(IOperation target, IOperation value)
    {
        if (target is IDeclarationExpressionOperation { Expression: var declared })
            target = declared;
        value = value.Unconverted();
        if (target is not ITupleOperation parts)
        {
            AddTo(target, value);
            return;
        }

        for (var i = 0; i < parts.Elements.Length; i++)
            AddParts(parts.Elements[i], value is ITupleOperation values && values.Elements.Length == parts.Elements.Length ? values.Elements[i] : value);
    }

    private static ISymbol? HolderOf(IInvocationOperation call)
    {
        var at = call.Instance;
        // builder.Append(a).Append(b)
        for (var step = 0; step < 64 && at is IInvocationOperation { Instance: { } inner }; step++)
            at = inner;
        var (symbol, type) = at switch
        {
            ILocalReferenceOperation local => ((ISymbol)local.Local, local.Type),
            IParameterReferenceOperation parameter => (parameter.Parameter, parameter.Type),
            _ => (null, null),
        };
        return symbol is not null && type is INamedTypeSymbol { Name: "StringBuilder" or "StringWriter" or "List" or "Dictionary" or "HashSet" or "Stack" or "Queue" or "IList" or "ICollection" or "IDictionary" or "DefaultInterpolatedStringHandler" or "TagList" }
            ? symbol
            : null;
    }

    private void AddTo(IOperation target, IOperation value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, value);
                break;
        }
    }

    private void Add(ISymbol symbol, IOperation value)
    {
        if (!_sources.TryGetValue(symbol, out var sources))
            _sources.Add(symbol, sources = []);
        sources.Add(value);
    }
}
