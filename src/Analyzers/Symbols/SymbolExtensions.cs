using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Symbols;

/// <summary>Questions that many analyzers ask of symbols.</summary>
internal static class SymbolExtensions
{
    /// <summary>
    /// A type by name, also where several references define it: the compilation's own first, then the first public one, as where a
    /// package carries a copy.
    /// </summary>
    public static INamedTypeSymbol? GetBestType(this Compilation compilation, string metadataName)
    {
        if (compilation.GetTypeByMetadataName(metadataName) is { } only)
            return only;
        return compilation.GetTypesByMetadataName(metadataName).FirstOrDefault(type => type.DeclaredAccessibility == Accessibility.Public);
    }

    /// <summary>Whether a type is another, derives from it or implements it; generic types by their definition.</summary>
    public static bool IsOrInherits(this ITypeSymbol? type, INamedTypeSymbol? other)
    {
        if (type is null || other is null)
            return false;
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, other))
                return true;
        }

        if (other.TypeKind != TypeKind.Interface)
            return false;
        foreach (var implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, other))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is one of some, or derives from or implements one.</summary>
    public static bool IsOrInheritsAny(this ITypeSymbol? type, HashSet<INamedTypeSymbol> others)
    {
        foreach (var other in others)
        {
            if (type.IsOrInherits(other))
                return true;
        }

        return false;
    }
}
