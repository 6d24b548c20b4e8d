using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>What a value is put into or held against, as the code names it.</summary>
/// <param name="Name">The name of a symbol, a parameter, a member or a key.</param>
/// <param name="Kind">How the value gets there.</param>
internal readonly record struct ValueTarget(string Name, ValueTargetKind Kind)
{
    // Casts, parentheses, conditionals, arrays and conversions between the value and what it is put into.
    private const int MostSteps = 12;

    /// <summary>What an expression's value is put into; <see langword="null"/> where nothing names it.</summary>
    public static ValueTarget? Of(IOperation value)
    {
        var at = value;
        for (var step = 0; step < MostSteps && at.Parent is { } parent; step++)
        {
            switch (parent)
            {
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return new(declarator.Symbol.Name, ValueTargetKind.Local);
                case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields }:
                    return new(fields[0].Name, ValueTargetKind.Field);
                case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties }:
                    return new(properties[0].Name, ValueTargetKind.Property);
                case IParameterInitializerOperation parameter:
                    return new(parameter.Parameter.Name, ValueTargetKind.ParameterDefault);
                case IAssignmentOperation assignment when assignment.Value == at:
                    return NameOf(assignment.Target) is { } target ? new(target, ValueTargetKind.Assignment) : null;
                case IArgumentOperation argument:
                    return OfArgument(argument);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    var other = comparison.LeftOperand == at ? comparison.RightOperand : comparison.LeftOperand;
                    return NameOf(other) is { } compared ? new(compared, ValueTargetKind.Comparison) : null;
                case ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation { Value: var switched } } }:
                    return NameOf(switched) is { } cased ? new(cased, ValueTargetKind.Comparison) : null;
                case IConstantPatternOperation pattern:
                    return OfPattern(pattern);
                case IReturnOperation when Symbol(parent) is { } returning:
                    return new(returning.Name, ValueTargetKind.Return);
                case ICoalesceOperation coalesce when coalesce.WhenNull == at && NameOf(coalesce.Value) is { } missing:
                    return new(missing, ValueTargetKind.Fallback);
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation or IArrayInitializerOperation
                    or IArrayCreationOperation or ICollectionExpressionOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                    at = parent;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The name of what an expression reads or writes: a symbol, or the constant key of an indexer or of a look-up.</summary>
    public static string? NameOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Arguments: { Length: > 0 } arguments } => arguments[0].Value.ConstantValue.Value as string,
        IPropertyReferenceOperation property => property.Property.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IArrayElementReferenceOperation array => NameOf(array.ArrayReference),
        IDynamicMemberReferenceOperation member => member.MemberName,
        IConversionOperation conversion => NameOf(conversion.Operand),
        IParenthesizedOperation parenthesized => NameOf(parenthesized.Operand),
        IConditionalAccessOperation access => NameOf(access.WhenNotNull),
        IAwaitOperation awaited => NameOf(awaited.Operation),
        IInvocationOperation { Arguments: { Length: > 0 } arguments } call when arguments[0].Value.ConstantValue.Value is string key => key,
        IInvocationOperation { Arguments.Length: 0, Instance: { } instance, TargetMethod.Name: "ToString" or "Trim" or "ToLower" or "ToUpper" } => NameOf(instance),
        IInvocationOperation call => call.TargetMethod.Name,
        _ => null,
    };

    private static ValueTarget? OfArgument(IArgumentOperation argument) => argument.Parent switch
    {
        // A key and its value: d["password"] = …, Add("password", …), new KeyValuePair("password", …).
        IInvocationOperation call when KeyBefore(call.Arguments, argument) is { } key => new(key, ValueTargetKind.Key),
        IObjectCreationOperation creation when KeyBefore(creation.Arguments, argument) is { } key => new(key, ValueTargetKind.Key),
        IInvocationOperation { Instance: { } instance, TargetMethod.Name: "Equals" } => NameOf(instance) is { } name ? new(name, ValueTargetKind.Comparison) : null,
        _ => argument.Parameter is { } parameter ? new(parameter.Name, ValueTargetKind.Argument) : null,
    };

    // Only where the parameter itself says nothing: "value" behind "key".
    private static string? KeyBefore(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, IArgumentOperation value)
    {
        if (value.Parameter is not { Name: "value" or "Value" or "item" or "val" or "defaultValue" or "item2" or "Item2" } parameter)
            return null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } before && before.Ordinal < parameter.Ordinal && argument.Value.ConstantValue.Value is string key)
                return key;
        }

        return null;
    }

    private static ValueTarget? OfPattern(IConstantPatternOperation pattern)
    {
        for (var at = pattern.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IIsPatternOperation { Value: var value }:
                    return NameOf(value) is { } matched ? new(matched, ValueTargetKind.Comparison) : null;
                case ISwitchExpressionOperation { Value: var value }:
                    return NameOf(value) is { } switched ? new(switched, ValueTargetKind.Comparison) : null;
                case ISwitchOperation { Value: var value }:
                    return NameOf(value) is { } cased ? new(cased, ValueTargetKind.Comparison) : null;
                case IPropertySubpatternOperation { Member: var member }:
                    return NameOf(member) is { } name ? new(name, ValueTargetKind.Comparison) : null;
                case IPatternOperation or IPatternCaseClauseOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static ISymbol? Symbol(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            if (root is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return root is ILocalFunctionOperation local ? local.Symbol : null;
            root = parent;
        }

        return operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) is IMethodSymbol method ? method.AssociatedSymbol ?? method : null;
    }
}

/// <summary>How a value gets to what names it.</summary>
internal enum ValueTargetKind
{
    /// <summary>A local's initialiser.</summary>
    Local,

    /// <summary>A field's initialiser.</summary>
    Field,

    /// <summary>A property's initialiser.</summary>
    Property,

    /// <summary>A parameter's default.</summary>
    ParameterDefault,

    /// <summary>An assignment, also in an object initialiser, and of attributes' properties.</summary>
    Assignment,

    /// <summary>An argument, by the parameter's name.</summary>
    Argument,

    /// <summary>The value beside a constant key.</summary>
    Key,

    /// <summary>Compared or switched on.</summary>
    Comparison,

    /// <summary>What a <c>??</c> gives where nothing is configured.</summary>
    Fallback,

    /// <summary>Returned from a property or a method.</summary>
    Return,
}
