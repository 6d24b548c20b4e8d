using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Which constructors and methods may take one parameter more.</summary>
internal static class Signatures
{
    private static readonly string[] HarmlessAttributes =
        ["MethodImplAttribute", "ObsoleteAttribute", "SuppressMessageAttribute", "DebuggerStepThroughAttribute", "PureAttribute", "ExcludeFromCodeCoverageAttribute", "NullableContextAttribute"];

    /// <summary>Whether somebody who is not seen relies on the parameters.</summary>
    public static async Task<bool> IsFixedAsync(IMethodSymbol symbol, Spot spot, Injection injection)
    {
        switch (symbol.MethodKind)
        {
            case MethodKind.AnonymousFunction:
                return false;
            case MethodKind.Constructor:
                if (Conventions.IsConstructedElsewhere(symbol.ContainingType) || Conventions.IsComponent(symbol.ContainingType))
                    return true;
                break;
            case MethodKind.LocalFunction:
                return symbol.GetAttributes().Length > 0;
            case MethodKind.Ordinary:
                if (symbol.IsExtensionMethod || symbol.IsVirtual || symbol.IsAbstract || symbol.IsOverride || symbol.IsExtern || symbol.IsPartialDefinition
                    || symbol.PartialDefinitionPart is not null || symbol.ContainingType.TypeKind == TypeKind.Interface
                    || symbol.GetAttributes().Any(attribute => !HarmlessAttributes.Contains(attribute.AttributeClass?.Name))
                    || symbol.Name == "Main" && symbol.IsStatic
                    || SymbolEqualityComparer.Default.Equals(spot.Model.Compilation.GetEntryPoint(injection.CancellationToken), symbol)
                    || symbol.ContainingType.AllInterfaces.SelectMany(each => each.GetMembers(symbol.Name))
                        .Any(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)))
                {
                    return true;
                }

                break;
            default:
                return true;
        }

        return HasTwin(symbol, injection.Dependency) || await Libraries.HasUnknownCallersAsync(symbol, spot, injection).ConfigureAwait(false);
    }

    /// <summary>Whether there is an overload with just the parameters that this one will have.</summary>
    private static bool HasTwin(IMethodSymbol symbol, Dependency dependency) =>
        symbol.ContainingType.GetMembers(symbol.Name).OfType<IMethodSymbol>().Any(other =>
            !SymbolEqualityComparer.Default.Equals(other, symbol)
            && other.Parameters.Length == symbol.Parameters.Length + 1
            && other.Parameters.Any(parameter => parameter.Type.Name == dependency.TypeName)
            && other.Parameters.Where(parameter => parameter.Type.Name != dependency.TypeName).Select(parameter => parameter.Type)
                .SequenceEqual(symbol.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default));
}
