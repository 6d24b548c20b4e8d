using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>Collections and streams that a sink's property holds, or a local that is given to a sink later.</summary>
internal static class Containers
{
    private const int MostOperations = 20_000;

    private static readonly HashSet<string> Puts = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Append", "AppendCommaSeparatedValues", "AppendList", "Insert", "Push", "Set", "SetCommaSeparatedValues", "SetValue", "TryAdd", "TryAddWithoutValidation", "Write", "WriteAsync", "WriteLine", "WriteLineAsync",
    };

    /// <summary>Whether a method of this name puts its arguments into what it is called on.</summary>
    public static bool IsPut(string name) => Puts.Contains(name);

    /// <summary>What a call is made on, also through <c>?.</c>, in an initialiser, and of an extension method.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) =>
        Resolve(call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null));

    /// <summary>What a property is read from or written to.</summary>
    public static IOperation? ReceiverOf(IPropertyReferenceOperation property) => Resolve(property.Instance);

    /// <summary>What a local was set to, where that happens once.</summary>
    public static IOperation? Behind(ILocalReferenceOperation local) => Resolve(LocalWrites.In(local).Only(local.Local));

    /// <summary>What is put into a collection that a local holds, beside what it was made with.</summary>
    public static IEnumerable<IOperation> PutInto(ILocalReferenceOperation local)
    {
        var seen = 0;
        foreach (var operation in OperationBody.Of(local).Descendants())
        {
            if (++seen > MostOperations)
                yield break;
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Value: var value } when IsOn(target.Instance):
                    yield return value;
                    break;
                case IInvocationOperation { Instance: { } instance } call when IsOn(instance) && IsPut(call.TargetMethod.Name):
                    foreach (var argument in call.Arguments)
                        yield return argument.Value;
                    break;
            }
        }

        bool IsOn(IOperation? instance) => instance is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local.Local);
    }

    private static IOperation? Resolve(IOperation? receiver)
    {
        while (true)
        {
            switch (receiver)
            {
                case IConversionOperation conversion:
                    receiver = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    receiver = parenthesized.Operand;
                    continue;
                case IConditionalAccessInstanceOperation:
                    receiver = OperandOf(receiver);
                    continue;
                case IConditionalAccessOperation access:
                    receiver = access.WhenNotNull;
                    continue;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                    return InitializedMember(receiver);
                default:
                    return receiver;
            }
        }
    }

    // a?.b: the instance stands for what is on the left of the nearest access that has it on the right.
    private static IOperation? OperandOf(IOperation instance)
    {
        var at = instance;
        for (var parent = at.Parent; parent is not null; at = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == at)
                return access.Operation;
        }

        return null;
    }

    // new X { Items = { a, b } }: the calls of Add are made on the member.
    private static IOperation? InitializedMember(IOperation receiver)
    {
        for (var at = receiver.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IMemberInitializerOperation member:
                    return member.InitializedMember;
                case IObjectCreationOperation or IWithOperation or IBlockOperation:
                    return null;
            }
        }

        return null;
    }
}
