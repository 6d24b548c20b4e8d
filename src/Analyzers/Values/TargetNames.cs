using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Names of what expressions read and write.</summary>
internal static class TargetNames
{
    private const int MostDepth = 12;

    private static readonly string[] Givers = ["Get", "Fetch", "Load", "Read", "Create", "Build", "Make", "Resolve", "Default", "Obtain", "Retrieve", "Provide", "Generate"];

    private static readonly string[] Takers = ["Set", "With", "Use", "Add", "Append", "Configure", "Override", "Put", "Store", "Register", "Save", "Send"];

    private static readonly string[] Makers = ["Provider", "Factory", "Callback", "Func", "Function", "Getter", "Accessor", "Selector", "Resolver", "Delegate", "Source", "Lookup"];

    /// <summary>The name of a symbol, or the constant key of an indexer or of a look-up.</summary>
    public static string? Of(IOperation? operation) => Of(operation, MostDepth);

    /// <summary>What a method gives: <c>Password</c> for <c>GetPasswordAsync</c>.</summary>
    public static string Given(string method) => Stripped(WithoutEnd(method, "Async"), Givers);

    /// <summary>What a method takes: <c>Password</c> for <c>WithPassword</c>; <see langword="null"/> where its name does not say.</summary>
    public static string? Taken(string method) => Stripped(method, Takers) is var taken && taken.Length < method.Length ? taken : null;

    /// <summary>What a delegate gives: <c>Password</c> for <c>PasswordProvider</c>.</summary>
    public static string Made(string name)
    {
        foreach (var maker in Makers)
        {
            if (WithoutEnd(name, maker) is { Length: > 0 } made && made.Length < name.Length)
                return made;
        }

        return name;
    }

    private static string? Of(IOperation? operation, int depth) => depth == 0 ? null : operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Arguments: { Length: > 0 } arguments } indexer => KeyOf(arguments[0].Value) ?? Of(indexer.Instance, depth - 1),
        IPropertyReferenceOperation { Property.Name: "Value" or "CurrentValue" or "Current", Instance: { } instance } => Of(instance, depth - 1),
        IPropertyReferenceOperation property => property.Property.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IArrayElementReferenceOperation array => Of(array.ArrayReference, depth - 1),
        IDynamicMemberReferenceOperation member => member.MemberName,
        IDynamicIndexerAccessOperation { Arguments: { Length: > 0 } keys } => KeyOf(keys[0]),
        IDeclarationExpressionOperation declaration => Of(declaration.Expression, depth - 1),
        IDiscardOperation => null,
        IConversionOperation conversion => Of(conversion.Operand, depth - 1),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, depth - 1),
        IConditionalAccessOperation access => Of(access.WhenNotNull, depth - 1),
        ICoalesceOperation coalesce => Of(coalesce.Value, depth - 1),
        ISimpleAssignmentOperation assignment => Of(assignment.Target, depth - 1),
        IAwaitOperation awaited => Of(awaited.Operation, depth - 1),
        IInvocationOperation call => OfCall(call, depth),
        _ => null,
    };

    private static string? OfCall(IInvocationOperation call, int depth)
    {
        if (call is { Arguments.Length: 0, Instance: { } instance, TargetMethod.Name: "ToString" or "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "GetValueOrDefault" })
            return Of(instance, depth - 1);
        foreach (var argument in call.Arguments)
        {
            if (KeyOf(argument.Value) is { } key)
                return key;
        }

        return Given(call.TargetMethod.Name);
    }

    /// <summary>A constant text that may name something.</summary>
    public static string? KeyOf(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation.ConstantValue.Value as string is { Length: > 0 and <= 200 } key ? key : null;
    }

    private static string Stripped(string name, string[] verbs)
    {
        foreach (var verb in verbs)
        {
            // "Settings" does not begin with "Set".
            if (name.Length > verb.Length && name.StartsWith(verb, StringComparison.Ordinal) && !char.IsLower(name[verb.Length]))
                return name.Substring(verb.Length);
        }

        return name;
    }

    private static string WithoutEnd(string name, string end) => name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal) ? name.Substring(0, name.Length - end.Length) : name;
}
