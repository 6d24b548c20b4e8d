using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>Tells returns whose value becomes a response: of actions, hub methods and the lambdas of minimal APIs. Immutable and thread-safe.</summary>
/// <param name="types">The compilation's types.</param>
internal sealed class Endpoints(TypeCache types)
{
    private readonly INamedTypeSymbol? _controller = types.Find("Microsoft.AspNetCore.Mvc.ControllerBase");
    private readonly INamedTypeSymbol? _apiController = types.Find("Microsoft.AspNetCore.Mvc.ApiControllerAttribute");
    private readonly INamedTypeSymbol? _hub = types.Find("Microsoft.AspNetCore.SignalR.Hub");
    private readonly INamedTypeSymbol? _builder = types.Find("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
    private readonly INamedTypeSymbol? _nonAction = types.Find("Microsoft.AspNetCore.Mvc.NonActionAttribute");

    /// <summary>Whether the compilation can have any.</summary>
    public bool Exist => _controller is not null || _apiController is not null || _hub is not null || _builder is not null;

    /// <summary>Whether what is returned becomes a response.</summary>
    /// <param name="returning">The return, also that of an expression body.</param>
    /// <param name="containing">The method around it.</param>
    public bool Answers(IReturnOperation returning, ISymbol containing)
    {
        for (IOperation? at = returning.Parent; at is not null; at = at.Parent)
        {
            if (at is ILocalFunctionOperation)
                return false;
            if (at is IAnonymousFunctionOperation)
                return IsMapped(at);
        }

        return containing is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, ContainingType: { } type } method
            && (type.IsOrInherits(_controller) || type.IsOrInherits(_hub) || Has(type, _apiController)) && !Has(method, _nonAction);
    }

    /// <summary>The methods of the same file that a call maps by name: <c>MapGet("/", Handler)</c>.</summary>
    public IEnumerable<IMethodReferenceOperation> MappedBy(IInvocationOperation call)
    {
        if (!Maps(call))
            yield break;
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation conversion)
                value = conversion.Operand;
            if (value is IDelegateCreationOperation { Target: IMethodReferenceOperation reference })
                yield return reference;
        }
    }

    private bool IsMapped(IOperation lambda)
    {
        var at = lambda.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation)
            at = at.Parent;
        return at is IArgumentOperation { Parent: IInvocationOperation call } && Maps(call);
    }

    private bool Maps(IInvocationOperation call) =>
        _builder is not null && call.TargetMethod is { IsExtensionMethod: true } method && method.Name.StartsWith("Map", StringComparison.Ordinal) && method.Parameters.Length > 0
        && method.Parameters[0].Type.IsOrInherits(_builder);

    private static bool Has(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        if (attribute is null)
            return false;
        foreach (var each in symbol.GetAttributes())
        {
            if (each.AttributeClass.IsOrInherits(attribute))
                return true;
        }

        return false;
    }
}
