using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>
/// Tells attributes of elements, which are rendered, from parameters of components, which are not: by the call that opened what the
/// attribute belongs to.
/// </summary>
internal static class RenderTree
{
    private const int MostSteps = 512;

    /// <summary>Whether an <c>AddAttribute</c> is of an element.</summary>
    public static bool IsElementAttribute(IInvocationOperation add) => !add.TargetMethod.Parameters.Any(parameter => parameter.Type.Name.StartsWith("EventCallback", StringComparison.Ordinal))
        && (Opening(add) is not { } opening || opening.TargetMethod.Name == "OpenElement");

    /// <summary>Whether the element listens to what the user types, so that the value is a binding.</summary>
    public static bool IsBoundByHand(IInvocationOperation add)
    {
        if (add.TargetMethod.Name != "AddAttribute" || NameOf(add) is not "value" || Opening(add) is not { } opening || StatementOf(opening) is not { } first || first.Parent is not { } block)
            return false;
        var isInside = false;
        var steps = 0;
        foreach (var statement in block.ChildOperations)
        {
            isInside |= statement == first;
            if (!isInside || statement == first)
                continue;
            if (++steps > MostSteps || CallOf(statement) is not { TargetMethod.Name: "AddAttribute" or "SetUpdatesAttributeName" or "AddEventPreventDefaultAttribute" } call)
                return false;
            if (NameOf(call) is "oninput" or "onchange")
                return true;
        }

        return false;
    }

    private static string? NameOf(IInvocationOperation add) => add.Arguments.Length > 1 ? add.Arguments[1].Value.ConstantValue.Value as string : null;

    // Attributes follow the opening call directly.
    private static IInvocationOperation? Opening(IInvocationOperation add)
    {
        if (StatementOf(add) is not { Parent: { } block } own)
            return null;
        IInvocationOperation? opening = null;
        foreach (var statement in block.ChildOperations)
        {
            if (statement == own)
                return opening;
            if (CallOf(statement) is { TargetMethod.Name: "OpenElement" or "OpenComponent" } open)
                opening = open;
        }

        return null;
    }

    private static IOperation? StatementOf(IOperation call)
    {
        for (var at = call; at is not null; at = at.Parent)
        {
            if (at is IExpressionStatementOperation)
                return at;
        }

        return null;
    }

    private static IInvocationOperation? CallOf(IOperation statement) => (statement as IExpressionStatementOperation)?.Operation as IInvocationOperation;
}
