using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>
/// Helpers that render the member which a lambda names: <c>Html.HiddenFor(m =&gt; m.ApiKey)</c>. Those of text boxes are left out, for
/// there users edit what is theirs. Immutable and thread-safe.
/// </summary>
/// <param name="types">The compilation's types.</param>
internal sealed class HtmlExpressions(TypeCache types)
{
    private readonly INamedTypeSymbol? _helper = types.Find("Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper`1");

    /// <summary>Whether the compilation knows them.</summary>
    public bool Exist => _helper is not null;

    /// <summary>The member that a call renders.</summary>
    public IOperation? RenderedBy(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("HiddenFor" or "DisplayFor" or "DisplayTextFor" or "ValueFor"))
            return null;
        var receiver = call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value.Type : null);
        if (!receiver.IsOrInherits(_helper))
            return null;
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation or IDelegateCreationOperation)
                value = value is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)value).Target;
            if (value is IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body } && body[0] is IReturnOperation { ReturnedValue: { } returned })
                return returned;
        }

        return null;
    }
}
