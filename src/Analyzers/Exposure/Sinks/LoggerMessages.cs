using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>What methods with <c>[LoggerMessage]</c> write of their parameters.</summary>
internal static class LoggerMessages
{
    /// <summary>
    /// Whether a parameter's value is redacted or left out before it is written: a data classification, or an attribute that takes it out.
    /// </summary>
    public static bool IsRedacted(IParameterSymbol? parameter)
    {
        if (parameter is null)
            return false;
        foreach (var attribute in parameter.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (type.Name is "DataClassificationAttribute" or "LogPropertyIgnoreAttribute" or "NotLoggedAttribute" or "LogMaskedAttribute")
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a parameter's members are written one by one.</summary>
    public static bool TakesApart(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "LogPropertiesAttribute")
                return true;
        }

        return false;
    }

    /// <summary>The parameters that a method writes: those in its template, or all where it has none.</summary>
    public static IEnumerable<IParameterSymbol> Written(IMethodSymbol method)
    {
        var template = TemplateOf(method);
        foreach (var parameter in method.Parameters)
        {
            if (IsRedacted(parameter) || parameter.Type.Name is "ILogger" or "LogLevel" or "Exception")
                continue;
            if (template is null || template.IndexOf("{" + parameter.Name, StringComparison.OrdinalIgnoreCase) >= 0 || template.IndexOf("{@" + parameter.Name, StringComparison.OrdinalIgnoreCase) >= 0)
                yield return parameter;
        }
    }

    private static string? TemplateOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is not ("LoggerMessageAttribute" or "ZLoggerMessageAttribute"))
                continue;
            foreach (var named in attribute.NamedArguments)
            {
                if (named.Key == "Message")
                    return named.Value.Value as string;
            }

            foreach (var argument in attribute.ConstructorArguments)
            {
                if (argument.Value is string text)
                    return text;
            }
        }

        return null;
    }
}
