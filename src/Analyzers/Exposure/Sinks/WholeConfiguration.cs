using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>Recognises calls that give all of the configuration or environment, secrets among it. AXG2003 tells of the debug view, wherever it goes.</summary>
/// <param name="types">The compilation's types.</param>
internal sealed class WholeConfiguration(TypeCache types)
{
    private const int MostSteps = 6;

    private readonly INamedTypeSymbol? _configuration = types.Find("Microsoft.Extensions.Configuration.ConfigurationExtensions");
    private readonly INamedTypeSymbol? _environment = types.Find("System.Environment");

    /// <summary>The name of the call that gave a value; <see langword="null"/> where it is another.</summary>
    public string? Reads(IOperation? value)
    {
        for (var step = 0; value is not null && step < MostSteps; step++)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    continue;
                case ILocalReferenceOperation local when local.Type?.SpecialType != SpecialType.System_Int32:
                    value = LocalWrites.In(local).Only(local.Local);
                    continue;
                case IInvocationOperation call:
                    var method = call.TargetMethod;
                    switch (method.Name)
                    {
                        case "AsEnumerable" when Is(method, _configuration):
                        case "GetEnvironmentVariables" when Is(method, _environment):
                            return method.Name;
                        case "ToArray" or "ToList" or "ToDictionary" or "OrderBy" when method.IsExtensionMethod && call.Arguments.Length > 0:
                            value = call.Arguments[0].Value;
                            continue;
                        default:
                            return null;
                    }

                default:
                    return null;
            }
        }

        return null;
    }

    private static bool Is(IMethodSymbol method, INamedTypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(method.ContainingType, type);
}
