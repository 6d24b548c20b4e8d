using System.Collections.Immutable;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>
/// Answers one question: whether a value is a secret. Walks from the value back to where it comes from; bounded in depth and in the
/// number of steps. Not thread-safe; made for each question.
/// </summary>
internal sealed partial class SecretFlow
{
    private const int MostDepth = 24;
    private const int MostSteps = 2000;

    private readonly GuardCompilation _guard;
    private readonly SecretSymbols _symbols;
    private readonly SecretReads _reads;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);
    private Dictionary<ISymbol, SecretVerdict>? _bound;
    private int _steps;

    public SecretFlow(GuardCompilation guard, CancellationToken cancellationToken)
    {
        _guard = guard;
        _symbols = SecretSymbols.Of(guard);
        _reads = guard.Part(static guard => new SecretReads(guard));
        _cancellationToken = cancellationToken;
    }

    /// <summary>What is known of a value.</summary>
    public SecretVerdict Of(IOperation? value) => Of(value, depth: 0, isNamed: false);

    // isNamed: a symbol stands between the question and a constant, so that the constant is not in place where AXG1xxx shows it.
    private SecretVerdict Of(IOperation? value, int depth, bool isNamed)
    {
        if (value is null || depth > MostDepth || ++_steps > MostSteps)
            return SecretVerdict.Unknown;
        _cancellationToken.ThrowIfCancellationRequested();
        if (value.ConstantValue.HasValue)
            return OfConstant(value, isNamed);
        if (value is not (IConversionOperation or IParenthesizedOperation or IArgumentOperation) && ValueTypes.IsHarmless(value.Type))
            return SecretVerdict.Clean;
        switch (value)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand, depth + 1, isNamed);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, depth + 1, isNamed);
            case IAwaitOperation awaited:
                return Of(awaited.Operation, depth + 1, isNamed);
            case IInterpolatedStringOperation interpolated:
                return OfParts(interpolated, depth);
            case IInterpolatedStringHandlerCreationOperation handler:
                return Of(handler.Content, depth + 1, isNamed);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return OfSum(sum, depth);
            case ICoalesceOperation coalesce:
                return Of(coalesce.Value, depth + 1, isNamed).With(Of(coalesce.WhenNull, depth + 1, isNamed));
            case IConditionalOperation conditional:
                return Of(conditional.WhenTrue, depth + 1, isNamed).With(Of(conditional.WhenFalse, depth + 1, isNamed));
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, depth + 1, isNamed);
            case IConditionalAccessInstanceOperation:
                return Of(ReceiverOf(value), depth + 1, isNamed);
            case ISwitchExpressionOperation choice:
                return OfAny(choice.Arms.Select(static arm => arm.Value), depth, isNamed);
            case IAssignmentOperation assignment:
                return Of(assignment.Value, depth + 1, isNamed);
            case ITupleOperation tuple:
                return OfAny(tuple.Elements, depth, isNamed);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return OfAny(initializer.ElementValues, depth, isNamed);
            case ICollectionExpressionOperation collection:
                return OfAny(collection.Elements, depth, isNamed);
            case ISpreadOperation spread:
                return Of(spread.Operand, depth + 1, isNamed);
            case IObjectCreationOperation creation:
                return OfCreation(creation, depth);
            case IInvocationOperation call:
                return OfCall(call, depth);
            case IPropertyReferenceOperation property:
                return OfProperty(property, depth);
            case IFieldReferenceOperation field:
                return OfField(field, depth);
            case IArrayElementReferenceOperation element:
                return OfElement(element, depth);
            case IImplicitIndexerReferenceOperation slice:
                return OfSlice(slice.Instance, slice.Argument, depth);
            case ILocalReferenceOperation local:
                return OfVariable(local.Local, local, depth);
            case IParameterReferenceOperation parameter:
                return _bound is not null && _bound.TryGetValue(parameter.Parameter, out var bound) ? bound : OfVariable(parameter.Parameter, parameter, depth);
            case IArgumentOperation argument:
                return OfGivenOut(argument, depth);
            case IDynamicMemberReferenceOperation member:
                return SecretNames.Of(_guard).IsSecret(member.MemberName, value.Syntax.SyntaxTree) ? SecretVerdict.Of(SecretOriginKind.Name, member.MemberName) : SecretVerdict.Unknown;
            default:
                return SecretVerdict.Unknown;
        }
    }

    private SecretVerdict OfConstant(IOperation value, bool isNamed)
    {
        var name = value switch
        {
            IFieldReferenceOperation field => field.Field.Name,
            ILocalReferenceOperation local => local.Local.Name,
            _ => null,
        };
        if (value.ConstantValue.Value is not string { Length: >= 8 } text || (name is null && !isNamed))
            return SecretVerdict.Clean;
        foreach (var secret in _guard.Literals.Judge(text, name, _guard.FileOf(value.Syntax.SyntaxTree).Kind, _cancellationToken))
        {
            if (secret.Confidence >= Confidence.Medium)
                return SecretVerdict.Of(SecretOriginKind.Literal, name ?? secret.Rule.Title);
        }

        return SecretVerdict.Clean;
    }

    private SecretVerdict OfParts(IInterpolatedStringOperation interpolated, int depth)
    {
        var verdict = SecretVerdict.Clean;
        foreach (var part in interpolated.Parts)
        {
            var expression = part switch
            {
                IInterpolationOperation interpolation => interpolation.Expression,
                // A handler's parts are calls of its Append methods.
                IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } arguments } } => arguments[0].Value,
                _ => null,
            };
            if (expression is not null)
                verdict = verdict.With(Of(expression, depth + 1, isNamed: false));
            if (verdict.IsSecret)
                return verdict;
        }

        return verdict;
    }

    // The left side is walked, not recursed into: sums can be long.
    private SecretVerdict OfSum(IBinaryOperation sum, int depth)
    {
        var verdict = SecretVerdict.Clean;
        IOperation at = sum;
        while (at is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } binary && !verdict.IsSecret)
        {
            verdict = verdict.With(Of(binary.RightOperand, depth + 1, isNamed: false));
            at = binary.LeftOperand;
        }

        return verdict.IsSecret ? verdict : verdict.With(Of(at, depth + 1, isNamed: false));
    }

    private SecretVerdict OfAny(IEnumerable<IOperation> values, int depth, bool isNamed)
    {
        var verdict = SecretVerdict.Clean;
        foreach (var value in values)
        {
            verdict = verdict.With(Of(value, depth + 1, isNamed));
            if (verdict.IsSecret || _steps > MostSteps)
                return verdict;
        }

        return verdict;
    }

    private SecretVerdict OfCreation(IObjectCreationOperation creation, int depth)
    {
        var name = creation.Type?.Name;
        var isHolder = creation.Type is { SpecialType: SpecialType.System_String } || name is "StringBuilder" or "KeyValuePair" or "Tuple" or "ValueTuple" or "StringValues" or "Uri" or "UriBuilder" or "BinaryData"
            or "ReadOnlyMemory" or "ReadOnlySpan" or "Memory" or "Span" or "ValueTask" or "Lazy" or "AuthenticationHeaderValue" or "NameValueHeaderValue" || IsCollection(creation.Type);
        if (!isHolder)
            return SecretVerdict.Unknown;
        var verdict = OfAny(creation.Arguments.Select(static argument => argument.Value), depth, isNamed: false);
        if (verdict.IsSecret || creation.Initializer is not { } initializer)
            return verdict.IsSecret ? verdict : SecretVerdict.Unknown;
        foreach (var item in initializer.Initializers)
        {
            verdict = item switch
            {
                IAssignmentOperation assignment => Of(assignment.Value, depth + 1, isNamed: false),
                IInvocationOperation { TargetMethod.Name: "Add" } add => OfAny(add.Arguments.Select(static argument => argument.Value), depth, isNamed: false),
                _ => SecretVerdict.Unknown,
            };
            if (verdict.IsSecret || _steps > MostSteps)
                return verdict;
        }

        return SecretVerdict.Unknown;
    }

    private static bool IsCollection(ITypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() is { } space && space.StartsWith("System.Collections", StringComparison.Ordinal);

    // What is written to a variable decides; its name does where nothing is known of that.
    private SecretVerdict OfVariable(ISymbol symbol, IOperation use, int depth)
    {
        if (SecretNames.IsTreated(symbol.Name))
            return SecretVerdict.Clean;
        if (!ValueTypes.MayCarry(use.Type))
            return Named(symbol, use);
        if (!_open.Add(symbol))
            return SecretVerdict.Unknown;
        try
        {
            var sources = ValueSources.In(use).Of(symbol);
            // A parameter has a value before anything is written to it.
            var verdict = sources.Count == 0 || symbol is IParameterSymbol ? SecretVerdict.Unknown : SecretVerdict.Clean;
            foreach (var source in sources)
            {
                verdict = verdict.With(IsPartOfKeys(symbol, source) ? SecretVerdict.Of(SecretOriginKind.KeyStore, symbol.Name) : Of(source, depth + 1, isNamed: true));
                if (verdict.IsSecret || _steps > MostSteps)
                    break;
            }

            if (verdict.IsSecret || (verdict.IsClean && sources.Count > 0))
                return verdict;
            if (symbol is ILocalSymbol && SecretNames.IsBareToken(symbol.Name) && sources.Any(IsPiece))
                return SecretVerdict.Unknown;
            return Named(symbol, use);
        }
        finally
        {
            _open.Remove(symbol);
        }
    }

    // var (apiKey, appKey) = keys
    private bool IsPartOfKeys(ISymbol symbol, IOperation source) => symbol is ILocalSymbol { Type.SpecialType: SpecialType.System_String } && _reads.IsKeys(source.Type);

    private SecretVerdict Named(ISymbol symbol, IOperation use) => new(_symbols.OriginOf(symbol, use, use.Syntax.SyntaxTree), IsClean: false);

    // What a parser calls a token: a piece of a text, or one of many.
    private static bool IsPiece(IOperation source)
    {
        if (source.Parent is IForEachLoopOperation)
            return true;
        while (source is IConversionOperation { Operand: var operand })
        {
            if (operand.Parent?.Parent is IForEachLoopOperation)
                return true;
            source = operand;
        }

        return source is IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation
            || source is IPropertyReferenceOperation { Property: { IsIndexer: true } or { Name: "Value" or "Current" or "Text" } }
            || source is IInvocationOperation { TargetMethod.Name: "Split" or "Substring" or "Matches" or "Dequeue" or "Peek" or "Pop" or "Next" or "NextToken" or "ToString" or "Trim" or "First" or "Last" or "ElementAt" or "Replace" or "ReadToken" };
    }

    private static IOperation? ReceiverOf(IOperation instance)
    {
        for (var at = instance.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalAccessOperation access && access.Operation != instance && !IsInside(instance, access.Operation))
                return access.Operation;
        }

        return null;
    }

    private static bool IsInside(IOperation operation, IOperation outer)
    {
        for (var at = operation; at is not null; at = at.Parent)
        {
            if (at == outer)
                return true;
        }

        return false;
    }
}
