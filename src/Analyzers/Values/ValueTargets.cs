using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Finds everything that names where a value goes, the nearest first: what says nothing leaves the word to what is around it.</summary>
internal static class ValueTargets
{
    // Casts, parentheses, conditionals, arrays and conversions between the value and what it is put into.
    private const int MostSteps = 16;

    /// <summary>Adds what an expression's value is put into or held against.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="owner">The method or accessor whose body holds it, where that is known.</param>
    /// <param name="targets">Takes the targets.</param>
    public static void Collect(IOperation value, ISymbol? owner, List<ValueTarget> targets)
    {
        var at = value;
        var isMade = false;
        for (var step = 0; step < MostSteps && at.Parent is { } parent; step++)
        {
            switch (parent)
            {
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    Add(declarator.Symbol.Name, ValueTargetKind.Local);
                    return;
                case IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: > 0 } declarators } }:
                    Add(declarators[0].Symbol.Name, ValueTargetKind.Local);
                    return;
                case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields }:
                    Add(fields[0].Name, ValueTargetKind.Field);
                    return;
                case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties }:
                    Add(properties[0].Name, ValueTargetKind.Property);
                    return;
                case IParameterInitializerOperation parameter:
                    Add(parameter.Parameter.Name, ValueTargetKind.ParameterDefault);
                    return;
                case IDeconstructionAssignmentOperation:
                    return;
                case IAssignmentOperation assignment when assignment.Value == at:
                    Add(TargetNames.Of(assignment.Target), ValueTargetKind.Assignment);
                    if (assignment.Target is IPropertyReferenceOperation { Arguments.Length: > 0, Instance: { } container })
                        Add(TargetNames.Of(container), ValueTargetKind.Assignment);
                    // a = b = "…": the outer one is a target too.
                    at = parent;
                    continue;
                case IArgumentOperation argument:
                    if (!AddArgument(argument, isMade, targets))
                        return;
                    at = argument.Parent!;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "Equals" or "CompareTo", Arguments: { Length: > 0 } arguments } call when call.Instance == at:
                    Add(TargetNames.Of(arguments[0].Value), ValueTargetKind.Comparison);
                    return;
                case IInvocationOperation call when call.Instance == at && (CallFolding.MayFold(call.TargetMethod) || call.TargetMethod.Name is "ToString" or "AsReadOnly"):
                    at = parent;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    Add(TargetNames.Of(comparison.LeftOperand == at ? comparison.RightOperand : comparison.LeftOperand), ValueTargetKind.Comparison);
                    return;
                case ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation { Value: var switched } } }:
                    Add(TargetNames.Of(switched), ValueTargetKind.Comparison);
                    return;
                case IConstantPatternOperation pattern:
                    AddPattern(pattern, targets);
                    return;
                case IReturnOperation:
                    if (LambdaAround(parent) is { } lambda)
                    {
                        isMade = true;
                        at = lambda;
                        continue;
                    }

                    if ((FunctionAround(parent) ?? owner ?? Enclosing(parent)) is { } returning)
                        Add(TargetNames.Given(returning is IMethodSymbol { AssociatedSymbol: { } associated } ? associated.Name : returning.Name), ValueTargetKind.Return);
                    return;
                case ICoalesceOperation coalesce:
                    if (coalesce.WhenNull == at)
                        Add(TargetNames.Of(coalesce.Value), ValueTargetKind.Fallback);
                    at = parent;
                    continue;
                case ITupleOperation tuple:
                    if (!AddElement(tuple, at, targets))
                        return;
                    at = parent;
                    continue;
                case IConditionalOperation conditional when conditional.Condition == at:
                case ISwitchExpressionOperation choice when choice.Value == at:
                    return;
                case IConversionOperation or IParenthesizedOperation or IConditionalOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation
                    or ISpreadOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IDelegateCreationOperation or IAwaitOperation:
                    at = parent;
                    continue;
                default:
                    return;
            }
        }

        void Add(string? name, ValueTargetKind kind)
        {
            if (name is not null)
                targets.Add(new(isMade ? TargetNames.Made(name) : name, kind));
        }
    }

    /// <summary>Adds what an argument is given to.</summary>
    /// <returns>Whether what the call or the object is put into names the value too.</returns>
    private static bool AddArgument(IArgumentOperation argument, bool isMade, List<ValueTarget> targets)
    {
        var (arguments, method) = argument.Parent switch
        {
            IInvocationOperation call => (call.Arguments, call.TargetMethod),
            IObjectCreationOperation creation => (creation.Arguments, creation.Constructor),
            // What stands between the brackets of an indexer is a key itself.
            _ => (default(ImmutableArray<IArgumentOperation>), null),
        };
        if (method is null || argument.Parameter is not { } parameter)
            return false;
        if (IsComparison(method))
        {
            AddCompared((IInvocationOperation)argument.Parent!, argument, targets);
            return false;
        }

        var isForm = argument.Parent is IInvocationOperation transformed && (CallFolding.MayFold(transformed.TargetMethod) || transformed.TargetMethod.Name is "FromResult");
        if (isForm)
            return true;
        // A key and its value: d["password"] = …, Add("password", …), new KeyValuePair("password", …).
        if (IsValueLike(parameter.Name) && KeyBefore(arguments, parameter.Ordinal) is { } key)
        {
            targets.Add(new(key, ValueTargetKind.Key));
            return false;
        }

        targets.Add(new(isMade ? TargetNames.Made(parameter.Name) : parameter.Name, ValueTargetKind.Argument));
        if (argument.Parent is IInvocationOperation && TargetNames.Taken(method.Name) is { } taken && IsMain(method, parameter))
            targets.Add(new(taken, ValueTargetKind.Argument));
        return IsWrapping(argument.Parent!, method);
    }

    private static bool IsValueLike(string name) => name is "value" or "Value" or "val" or "item" or "item2" or "Item2" or "defaultValue" or "fallback" or "default" or "content" or "text" or "data" or "obj" or "o" or "str" or "s";

    // Only where the parameter itself says nothing: "value" behind "key".
    private static string? KeyBefore(ImmutableArray<IArgumentOperation> arguments, int ordinal)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } before && before.Ordinal < ordinal && TargetNames.KeyOf(argument.Value) is { } key)
                return key;
        }

        return null;
    }

    // The parameter that a method's name speaks of: the only one, or the first that is no flag.
    private static bool IsMain(IMethodSymbol method, IParameterSymbol parameter) =>
        parameter.Ordinal == (method.IsExtensionMethod && method.ReducedFrom is null && method.Parameters.Length > 1 ? 1 : 0);

    // new SecretValue("…"), Secret.From("…"), Task.FromResult("…"), new Lazy<string>(() => "…"): one value in another coat.
    private static bool IsWrapping(IOperation call, IMethodSymbol method) => call switch
    {
        IObjectCreationOperation { Arguments.Length: 1 } => true,
        IInvocationOperation { Instance: null, Arguments.Length: 1 } => method.Name is "Create" or "From" or "FromString" or "Of" or "Wrap" or "Parse" or "FromResult" or "Just" or "Some",
        _ => false,
    };

    private static bool IsComparison(IMethodSymbol method) =>
        method.Name is "Equals" or "Compare" or "CompareTo" or "CompareOrdinal" or "SequenceEqual" or "FixedTimeEquals" or "StartsWith" or "EndsWith" or "Contains" or "IndexOf" or "IsMatch";

    private static void AddCompared(IInvocationOperation call, IArgumentOperation argument, List<ValueTarget> targets)
    {
        if (call.TargetMethod.Name is "StartsWith" or "EndsWith" or "Contains" or "IndexOf" or "IsMatch")
            return;
        if (call.Instance is { } instance && TargetNames.Of(instance) is { } compared)
        {
            targets.Add(new(compared, ValueTargetKind.Comparison));
            return;
        }

        foreach (var other in call.Arguments)
        {
            if (other != argument && other.Parameter?.Ordinal < 2 && TargetNames.Of(other.Value) is { } name)
                targets.Add(new(name, ValueTargetKind.Comparison));
        }
    }

    private static void AddPattern(IConstantPatternOperation pattern, List<ValueTarget> targets)
    {
        for (var at = pattern.Parent; at is not null; at = at.Parent)
        {
            var name = at switch
            {
                IIsPatternOperation { Value: var value } => TargetNames.Of(value),
                ISwitchExpressionOperation { Value: var value } => TargetNames.Of(value),
                ISwitchOperation { Value: var value } => TargetNames.Of(value),
                IPropertySubpatternOperation { Member: var member } => TargetNames.Of(member),
                _ => null,
            };
            if (name is not null)
                targets.Add(new(name, ValueTargetKind.Comparison));
            if (name is not null || at is not (IPatternOperation or IPatternCaseClauseOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation))
                return;
        }
    }

    // (password: "…"), (user, password) = ("…", "…"), ("ApiKey", "…").
    private static bool AddElement(ITupleOperation tuple, IOperation element, List<ValueTarget> targets)
    {
        var index = tuple.Elements.IndexOf(element);
        if (index < 0)
            return false;
        IOperation around = tuple;
        while (around.Parent is IConversionOperation or IParenthesizedOperation)
            around = around.Parent;
        if (around.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Value == around)
        {
            var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
            if (target is ITupleOperation into && index < into.Elements.Length && TargetNames.Of(into.Elements[index]) is { } assigned)
                targets.Add(new(assigned, ValueTargetKind.Element));
            return false;
        }

        if (NameOfElement(tuple.Type, index) is { } own)
            targets.Add(new(own, ValueTargetKind.Element));
        if (around is IConversionOperation converted && NameOfElement(converted.Type, index) is { } given)
            targets.Add(new(given, ValueTargetKind.Element));
        if (index > 0 && TargetNames.KeyOf(tuple.Elements[index - 1]) is { } key)
            targets.Add(new(key, ValueTargetKind.Key));
        return false;
    }

    private static string? NameOfElement(ITypeSymbol? type, int index) =>
        type is INamedTypeSymbol { IsTupleType: true } tuple && index < tuple.TupleElements.Length && tuple.TupleElements[index] is { IsExplicitlyNamedTupleElement: true, Name: var name } ? name : null;

    private static IOperation? LambdaAround(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation)
                return at;
            if (at is ILocalFunctionOperation)
                return null;
        }

        return null;
    }

    private static IMethodSymbol? FunctionAround(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is ILocalFunctionOperation function)
                return function.Symbol;
        }

        return null;
    }

    private static ISymbol? Enclosing(IOperation operation) => operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) as IMethodSymbol;
}
