using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Symbols;

/// <summary>Types of a compilation by name, each looked up once. Thread-safe.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class TypeCache(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);

    /// <summary>A type, or <see langword="null"/> where the compilation does not know it.</summary>
    /// <param name="metadataName">For example <c>System.Collections.Generic.List`1</c>.</param>
    public INamedTypeSymbol? Find(string metadataName) => _types.GetOrAdd(metadataName, name => compilation.GetBestType(name));

    /// <summary>Whether the compilation knows a type.</summary>
    public bool Has(string metadataName) => Find(metadataName) is not null;

    /// <summary>Those of the types that the compilation knows.</summary>
    public HashSet<INamedTypeSymbol> FindAll(params string[] metadataNames)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var name in metadataNames)
        {
            if (Find(name) is { } type)
                found.Add(type);
        }

        return found;
    }
}
