using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Where a value goes within one body: one end of its way.</summary>
/// <param name="Use">What takes the value: an assignment, an argument, a return.</param>
/// <param name="Value">The expression that is taken.</param>
internal readonly record struct ValueEnd(IOperation Use, IOperation Value);

/// <summary>
/// Follows a value forward within one body: through conversions, string operations, builders and locals, to where it is put. Bounded.
/// Not thread-safe; made for each question.
/// </summary>
internal sealed class ValueFlow
{
    private const int MostSteps = 1000;

    private readonly HashSet<ISymbol> _locals = new(SymbolEqualityComparer.Default);
    private readonly List<ValueEnd> _ends = [];
    private readonly IOperation _source;
    private readonly bool _throughObjects;
    private readonly CancellationToken _cancellationToken;
    private int _steps;

    private ValueFlow(IOperation source, bool throughObjects, CancellationToken cancellationToken)
    {
        _source = source;
        _throughObjects = throughObjects;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Where the value ends.</summary>
    public IReadOnlyList<ValueEnd> Ends => _ends;

    /// <summary>The locals that hold it on its way.</summary>
    public IReadOnlyCollection<ISymbol> Locals => _locals;

    /// <summary>Follows a value.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="throughObjects">Whether an object that is made with the value holds it.</param>
    /// <param name="cancellationToken">Stops a long walk.</param>
    public static ValueFlow From(IOperation source, bool throughObjects, CancellationToken cancellationToken)
    {
        var flow = new ValueFlow(source, throughObjects, cancellationToken);
        flow.Follow(source);
        return flow;
    }

    private void Follow(IOperation value)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        while (++_steps <= MostSteps && value.Parent is { } parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionArmOperation or IInterpolationOperation
                    or IInterpolatedStringOperation or IArrayInitializerOperation or ITupleOperation or ICollectionExpressionOperation or IAnonymousFunctionOperation or IDelegateCreationOperation or IVariableInitializerOperation
                    or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation or ISpreadOperation or IImplicitIndexerReferenceOperation:
                case ISwitchExpressionOperation choice when choice.Value != value:
                case IArrayCreationOperation array when array.Initializer == value:
                case IConditionalOperation conditional when conditional.Condition != value && conditional.Type is not null:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Remainder or BinaryOperatorKind.ExclusiveOr }:
                // chars[random.Next(chars.Length)]
                case IArrayElementReferenceOperation:
                    value = parent;
                    continue;
                case IPropertyReferenceOperation property when Shows(property, value):
                    value = property;
                    continue;
                case IVariableDeclaratorOperation declarator:
                    FollowLocal(declarator.Symbol);
                    return;
                case IInvocationOperation call when call.Instance == value && CarriedCalls.Keeps(call):
                    value = call;
                    continue;
                case IArgumentOperation argument:
                    if (AfterArgument(argument) is not { } after)
                        return;
                    value = after;
                    continue;
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Value == value:
                    FollowTarget(deconstruction.Target, deconstruction, value);
                    return;
                case IAssignmentOperation assignment when assignment.Value == value:
                    FollowTarget(assignment.Target, assignment, value);
                    // var a = b = value
                    if (assignment.Parent is IExpressionStatementOperation or IBlockOperation or null)
                        return;
                    value = assignment;
                    continue;
                case IReturnOperation returned:
                    if (returned.Parent is IBlockOperation { Parent: IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation given } creation } } && CarriedCalls.TakesResult(given))
                    {
                        value = creation;
                        continue;
                    }

                    _ends.Add(new ValueEnd(returned, value));
                    return;
                default:
                    _ends.Add(new ValueEnd(parent, value));
                    return;
            }
        }
    }

    // Where a call or an object gives its argument on, what it gives; null where it ends here.
    private IOperation? AfterArgument(IArgumentOperation argument)
    {
        switch (argument.Parent)
        {
            case IInvocationOperation { TargetMethod: { Name: "Append" or "AppendLine" or "AppendFormat" or "Insert" or "Add" } method, Instance: { } builder } when IsHolder(method.ContainingType):
                FollowHolder(builder, argument);
                return null;
            case IInvocationOperation { TargetMethod: { Name: "CopyTo" or "TryCopyTo" or "NextBytes" } } copy when copy.Arguments.Length > 0:
                _ends.Add(new ValueEnd(argument, argument.Value));
                return null;
            case IInvocationOperation call when CarriedCalls.Carries(call):
                return call;
            // text[random.Next(text.Length)]
            case IPropertyReferenceOperation { Property.IsIndexer: true, Type.SpecialType: SpecialType.System_Char } element:
                return element;
            case IObjectCreationOperation creation when _throughObjects || CarriedCalls.Carries(creation):
                return creation;
            default:
                _ends.Add(new ValueEnd(argument, argument.Value));
                return null;
        }
    }

    private void FollowTarget(IOperation target, IOperation use, IOperation value)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declared:
                FollowTarget(declared.Expression, use, value);
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    FollowTarget(element, use, value);
                break;
            case ILocalReferenceOperation local:
                FollowLocal(local.Local);
                break;
            // letters[i] = alphabet[random.Next(alphabet.Length)]
            case IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array }:
                FollowLocal(array.Local);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation span } when ValueTypes.IsText(span.Type):
                FollowLocal(span.Local);
                break;
            default:
                _ends.Add(new ValueEnd(use, value));
                break;
        }
    }

    /// <summary>Follows what a local of a body holds.</summary>
    public static ValueFlow FromLocal(ILocalReferenceOperation local, CancellationToken cancellationToken)
    {
        var flow = new ValueFlow(local, throughObjects: false, cancellationToken);
        flow.FollowLocal(local.Local);
        return flow;
    }

    private void FollowLocal(ISymbol local)
    {
        if (!_locals.Add(local) || local is not ILocalSymbol { DeclaringSyntaxReferences: { Length: > 0 } })
            return;
        foreach (var use in BodyReads.In(_source).Of(local))
        {
            if (_steps > MostSteps)
                return;
            if (use.Parent is IAssignmentOperation assignment && assignment.Target == use)
                continue;
            Follow(use);
        }
    }

    private void FollowHolder(IOperation holder, IArgumentOperation argument)
    {
        var at = holder;
        for (var step = 0; step < 64 && at is IInvocationOperation { Instance: { } inner }; step++)
            at = inner;
        if (at is ILocalReferenceOperation local)
            FollowLocal(local.Local);
        else
            _ends.Add(new ValueEnd(argument, argument.Value));
    }

    private static bool IsHolder(ITypeSymbol type) => type.Name is "StringBuilder" or "List" or "StringWriter";

    private static bool Shows(IPropertyReferenceOperation property, IOperation value) =>
        property.Instance == value && property.Property.Name is "Result" or "ApiKey" or "AppKey" or "Ticks" or "Value" or "Span" or "Memory" or "Millisecond" or "TotalMilliseconds" or "TotalSeconds";
}
