using ApiXGuard.CodeFixes.Exposure.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>A call with a message template: the template, and the values for its placeholders as they are written, in order.</summary>
/// <param name="Template">The argument's expression.</param>
/// <param name="Text">What it says.</param>
/// <param name="Values">One expression for each value.</param>
/// <param name="Numbering">How the template finds its values.</param>
/// <param name="FormatsAlways">Whether the template is one also when no value is given.</param>
internal sealed record CallValues(ExpressionSyntax Template, MessageText Text, IReadOnlyList<SyntaxNode> Values, Numbering Numbering, bool FormatsAlways)
{
    /// <summary>Reads a call; <see langword="null"/> where it has no template in place.</summary>
    /// <param name="method">What it calls.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="value">A value; the template stands before it.</param>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static CallValues? Of(IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments, SyntaxNode value, SemanticModel model, CancellationToken cancellationToken)
    {
        var ordered = arguments.Where(static argument => argument is { Parameter: not null, ArgumentKind: not ArgumentKind.DefaultValue }).OrderBy(static argument => argument.Parameter!.Ordinal).ToList();
        var own = ordered.FindIndex(argument => argument.Syntax.Span.Contains(value.Span) || argument.Value.DescendantsAndSelf().Any(inner => inner.Syntax == value));
        if (own < 0)
            return null;
        for (var i = own - 1; i >= 0; i--)
        {
            if (ordered[i] is not { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter, Syntax: ArgumentSyntax { Expression: var expression } }
                || parameter.Type.SpecialType is not (SpecialType.System_String or SpecialType.System_Object)
                || MessageText.Of(expression, model, cancellationToken) is not { } text || (text.IsConstant && text.Flat.Length == 0))
                continue;
            if (parameter.Type.SpecialType == SpecialType.System_Object && !text.IsConstant)
                continue;
            // A template that is made elsewhere.
            if (!text.IsConstant && !text.Flat.Any(char.IsLetterOrDigit))
                continue;
            var values = ordered.Skip(i + 1).SelectMany(Expanded).ToList();
            // A name or a source is no template of what comes after it.
            if (Placeholders.In(text.Flat).Count == 0 && !IsNamedTemplate(parameter.Name))
                continue;
            return values.Contains(value) ? new(expression, text, values, NumberingOf(method), FormatsAlwaysIn(method)) : null;
        }

        return null;
    }

    private static IEnumerable<SyntaxNode> Expanded(IArgumentOperation argument)
    {
        var value = argument.Value;
        while (value is IConversionOperation { IsImplicit: true } or IConversionOperation { Operand: IArrayCreationOperation or ICollectionExpressionOperation })
            value = ((IConversionOperation)value).Operand;
        var isList = argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection || argument.Parameter is { IsParams: true } || argument.Parameter!.Type is IArrayTypeSymbol;
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } when isList => initializer.ElementValues.Select(SyntaxOf),
            ICollectionExpressionOperation collection when isList => collection.Elements.Select(SyntaxOf),
            _ => [argument.Syntax is ArgumentSyntax { Expression: var expression } ? expression : argument.Value.Syntax],
        };
    }

    // An implicit conversion has the syntax of its operand.
    private static SyntaxNode SyntaxOf(IOperation value) => value.Syntax is ArgumentSyntax { Expression: var expression } ? expression : value.Syntax;

    private static bool IsNamedTemplate(string parameter) => parameter is "message" or "messageTemplate" or "messageFormat" or "format" or "template";

    private static Numbering NumberingOf(IMethodSymbol method)
    {
        var space = method.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        if (space.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal))
            return Numbering.Order;
        return space.StartsWith("System", StringComparison.Ordinal) || space.StartsWith("log4net", StringComparison.Ordinal) ? Numbering.Numbers : Numbering.NumbersOrOrder;
    }

    private static bool FormatsAlwaysIn(IMethodSymbol method)
    {
        var space = method.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return space.StartsWith("Serilog", StringComparison.Ordinal) || (space.StartsWith("log4net", StringComparison.Ordinal) && method.Name.EndsWith("Format", StringComparison.Ordinal));
    }
}
