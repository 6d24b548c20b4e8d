using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>
/// The attributes of a compilation that make components run in the browser: what Razor makes of <c>@rendermode InteractiveWebAssembly</c>
/// and <c>InteractiveAuto</c>, and those that are written by hand. Immutable and thread-safe.
/// </summary>
internal sealed class ClientComponents
{
    private readonly HashSet<INamedTypeSymbol> _attributes = new(SymbolEqualityComparer.Default);

    private ClientComponents(GuardCompilation guard)
    {
        if (guard.Types.Find("Microsoft.AspNetCore.Components.RenderModeAttribute") is not { } renderMode)
            return;
        foreach (var symbol in guard.Compilation.GetSymbolsWithName(static name => name.EndsWith("Attribute", StringComparison.Ordinal), SymbolFilter.Type))
        {
            if (symbol is INamedTypeSymbol type && type.IsOrInherits(renderMode) && type.DeclaringSyntaxReferences.Any(static reference => SpeaksOfBrowser(reference.GetSyntax())))
                _attributes.Add(type);
        }
    }

    /// <summary>Whether no component runs in the browser.</summary>
    public bool IsEmpty => _attributes.Count == 0;

    /// <summary>The one of a compilation.</summary>
    public static ClientComponents Of(GuardCompilation guard) => guard.Part(static guard => new ClientComponents(guard));

    /// <summary>Whether a type is such a component.</summary>
    public bool Contains(INamedTypeSymbol type)
    {
        if (_attributes.Count == 0)
            return false;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } known && _attributes.Contains(known))
                return true;
        }

        return false;
    }

    private static bool SpeaksOfBrowser(SyntaxNode attribute)
    {
        foreach (var node in attribute.DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: "InteractiveWebAssembly" or "InteractiveAuto" or "InteractiveWebAssemblyRenderMode" or "InteractiveAutoRenderMode" })
                return true;
        }

        return false;
    }
}
