using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds what is appended to a <see cref="StringBuilder"/>, call by call of one expression; statements are the local's.</summary>
internal static class BuilderFolding
{
    private const int MostCalls = 20_000;

    /// <summary>Folds a chain of calls that ends in <paramref name="call"/>.</summary>
    public static FoldedValue Of(Folding folding, IInvocationOperation call, int depth)
    {
        if (call.TargetMethod.Name == "ToString" && !call.Arguments.IsEmpty)
            return StringFolding.Cut(folding.Of(call.Instance, depth - 1), CallFolding.Argument(call, 0)?.ConstantValue.Value as int?, CallFolding.Argument(call, 1)?.ConstantValue.Value as int?, isCut: true);
        var calls = new Stack<IInvocationOperation>();
        IOperation? at = call;
        while (at is IInvocationOperation { TargetMethod.ContainingType.Name: "StringBuilder" } link && calls.Count < MostCalls)
        {
            calls.Push(link);
            at = link.Instance;
            while (at is IConversionOperation or IParenthesizedOperation)
                at = at is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)at).Operand;
        }

        var text = new StringBuilder();
        var hasHoles = false;
        if (at is IObjectCreationOperation { Arguments: var arguments })
        {
            if (arguments.Length > 0 && arguments[0].Value.Type?.SpecialType == SpecialType.System_String)
                TextFolding.Append(folding, text, arguments[0].Value, depth, ref hasHoles);
        }
        else
        {
            TextFolding.Append(folding, text, at, depth, ref hasHoles);
        }

        foreach (var link in calls)
        {
            if (Append(folding, text, link, depth, ref hasHoles))
                continue;
            // Whatever else a call does, what stands before and behind it is not known to touch.
            text.Append(FoldedValue.Hole);
            hasHoles = true;
            foreach (var argument in link.Arguments)
                folding.AddUnknown(argument.Value);
        }

        return FoldedValue.Of(text.ToString(), hasHoles);
    }

    /// <summary>Appends what a call of a builder appends.</summary>
    /// <returns><see langword="false"/> where the call does something else to the text.</returns>
    public static bool Append(Folding folding, StringBuilder text, IInvocationOperation call, int depth, ref bool hasHoles)
    {
        switch (call.TargetMethod.Name)
        {
            case "Append" when call.TargetMethod.Parameters.Length == 1:
                TextFolding.Append(folding, text, CallFolding.Argument(call, 0), depth, ref hasHoles);
                return true;
            case "AppendLine":
                if (CallFolding.Argument(call, call.TargetMethod.Parameters.Length - 1) is { } line)
                    TextFolding.Append(folding, text, line, depth, ref hasHoles);
                text.Append('\n');
                return true;
            case "AppendFormat":
                var at = call.TargetMethod.Parameters is { Length: > 0 } parameters && parameters[0].Name == "provider" ? 1 : 0;
                if (folding.Of(CallFolding.Argument(call, at), depth - 1).Text is not { } format)
                    return false;
                var formatted = FormatFolding.Of(folding, format, CallFolding.Elements(call, at + 1), depth);
                text.Append(formatted.Text);
                hasHoles |= formatted.HasHoles;
                return true;
            case "ToString" or "EnsureCapacity":
                return true;
            default:
                return false;
        }
    }
}
