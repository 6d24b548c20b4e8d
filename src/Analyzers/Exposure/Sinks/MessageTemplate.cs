using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>Which values of a log call a message template takes apart: <c>{@order}</c>.</summary>
internal static class MessageTemplate
{
    private const int MostHoles = 64;

    /// <summary>The values that are destructured, member by member.</summary>
    public static IReadOnlyList<IOperation> Destructured(IInvocationOperation call)
    {
        IArgumentOperation? template = null;
        foreach (var argument in call.Arguments)
        {
            // ForContext("Order", order, destructureObjects: true)
            if (argument is { Parameter.Name: "destructureObjects" or "destructureObject", Value.ConstantValue: { HasValue: true, Value: true } })
                return [.. call.Arguments.Where(static given => given.Parameter?.Type.SpecialType == SpecialType.System_Object).Select(static given => given.Value)];
            if (template is null && argument.Value.ConstantValue.Value is string text && text.IndexOf("{@", StringComparison.Ordinal) >= 0)
                template = argument;
        }

        if (template?.Parameter is not { } parameter)
            return [];
        var values = new List<IOperation>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } own || own.Ordinal <= parameter.Ordinal)
                continue;
            var value = argument.Value is IConversionOperation { Operand: var operand } ? operand : argument.Value;
            if (argument.ArgumentKind == ArgumentKind.ParamArray && value is IArrayCreationOperation { Initializer.ElementValues: var elements })
                values.AddRange(elements);
            else if (argument.ArgumentKind == ArgumentKind.ParamCollection && value is ICollectionExpressionOperation { Elements: var items })
                values.AddRange(items);
            else
                values.Add(argument.Value);
        }

        var destructured = new List<IOperation>();
        var at = 0;
        foreach (var hole in Holes((string)template.Value.ConstantValue.Value!))
        {
            if (hole && at < values.Count)
                destructured.Add(values[at]);
            at++;
        }

        return destructured;
    }

    // For each hole in order, whether it destructures.
    private static List<bool> Holes(string template)
    {
        var holes = new List<bool>();
        for (var i = 0; i < template.Length && holes.Count < MostHoles; i++)
        {
            if (template[i] != '{')
                continue;
            if (i + 1 < template.Length && template[i + 1] == '{')
            {
                i++;
                continue;
            }

            holes.Add(i + 1 < template.Length && template[i + 1] == '@');
            var end = template.IndexOf('}', i);
            if (end < 0)
                break;
            i = end;
        }

        return holes;
    }
}
