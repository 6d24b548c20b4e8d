using System.Collections.Concurrent;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>Finds the members of options that hold secrets, by their attributes and names, also in options within options. Thread-safe.</summary>
internal sealed class SecretMembers
{
    private const int MostDepth = 3;
    private const int MostTypes = 64;

    private readonly ConcurrentDictionary<ITypeSymbol, string> _known = new(SymbolEqualityComparer.Default);
    private readonly GuardCompilation _guard;

    private SecretMembers(GuardCompilation guard) => _guard = guard;

    /// <summary>The one of a compilation.</summary>
    public static SecretMembers Of(GuardCompilation guard) => guard.Part(static guard => new SecretMembers(guard));

    /// <summary>The first member of a type that holds a secret, as <c>Options.Member</c>; <see langword="null"/> where none does.</summary>
    public string? In(ITypeSymbol type) => _known.GetOrAdd(type, key => Find(ElementOf(key), MostDepth, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) ?? string.Empty) is { Length: > 0 } found ? found : null;

    private string? Find(ITypeSymbol type, int depth, HashSet<ITypeSymbol> seen)
    {
        if (depth == 0 || type.SpecialType != SpecialType.None || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || !seen.Add(type) || seen.Count > MostTypes)
            return null;
        for (ITypeSymbol? at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                // Binding sets public properties, and nothing else.
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, SetMethod: not null } property)
                    continue;
                if (IsText(property.Type))
                {
                    if (SecretOrigins.Of(_guard).OfSymbol(property) is not null)
                        return type.Name + "." + property.Name;
                }
                else if (Find(ElementOf(property.Type), depth - 1, seen) is { } inner)
                {
                    return inner;
                }
            }
        }

        return null;
    }

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_String };

    private static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } => arguments[arguments.Length - 1],
        _ => type,
    };
}
