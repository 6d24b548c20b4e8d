using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>
/// Whether a piece of code runs in a client: because its project does, its file's options say so, its type is marked for the browser or
/// renders there, or it stands behind a question such as <c>OperatingSystem.IsBrowser()</c>. Thread-safe.
/// </summary>
internal sealed class ClientCode
{
    /// <summary>Marks types, members and assemblies for an operating system.</summary>
    public const string SupportedPlatformAttribute = "System.Runtime.Versioning.SupportedOSPlatformAttribute";

    private const string UnsupportedPlatformAttribute = "System.Runtime.Versioning.UnsupportedOSPlatformAttribute";

    private readonly GuardCompilation _guard;
    private readonly ClientProject _project;
    private readonly INamedTypeSymbol? _supported;
    private readonly INamedTypeSymbol? _unsupported;
    private readonly bool _hasGuards;

    private ClientCode(GuardCompilation guard)
    {
        _guard = guard;
        _project = ClientProject.Of(guard);
        _supported = guard.Types.Find(SupportedPlatformAttribute);
        _unsupported = guard.Types.Find(UnsupportedPlatformAttribute);
        _hasGuards = guard.Types.Has("System.OperatingSystem");
    }

    /// <summary>The one of a compilation.</summary>
    public static ClientCode Of(GuardCompilation guard) => guard.Part(static guard => new ClientCode(guard));

    /// <summary>Where an operation runs; <see cref="ClientPlatform.None"/> where that is no client.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="symbol">The member it belongs to.</param>
    public ClientPlatform PlatformOf(IOperation operation, ISymbol? symbol)
    {
        switch (_guard.FileOf(operation.Syntax.SyntaxTree).Options.ClientProject)
        {
            case true:
                return _project.IsClient ? _project.Platform : ClientPlatform.Device;
            case false:
                return ClientPlatform.None;
        }

        if (_project.IsDecided && !_project.IsClient)
            return ClientPlatform.None;
        var asked = _hasGuards ? PlatformGuards.Around(operation) : null;
        if (_project.IsClient)
            return asked?.IsExcluded == true || IsUnsupported(symbol) ? ClientPlatform.None : _project.Platform;
        if (asked is { IsExcluded: false } inside)
            return inside.Platform;
        return Marked(symbol);
    }

    /// <summary>The operating system that an attribute names.</summary>
    public static string? NameIn(AttributeData attribute) => attribute.ConstructorArguments is { Length: > 0 } arguments ? arguments[0].Value as string : null;

    private ClientPlatform Marked(ISymbol? symbol)
    {
        for (var at = symbol; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
        {
            if (_supported is not null)
            {
                foreach (var attribute in at.GetAttributes())
                {
                    if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _supported) && NameIn(attribute) is { } name
                        && ClientProject.PlatformOf(name) is var platform and not ClientPlatform.None)
                        return platform;
                }
            }

            if (at is INamedTypeSymbol type && ClientComponents.Of(_guard).Contains(type))
                return ClientPlatform.Browser;
        }

        return ClientPlatform.None;
    }

    // What the browser's analyzer refuses there never runs there.
    private bool IsUnsupported(ISymbol? symbol)
    {
        if (_unsupported is null || _project.Platform != ClientPlatform.Browser)
            return false;
        for (var at = symbol; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
        {
            foreach (var attribute in at.GetAttributes())
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _unsupported) && NameIn(attribute) == "browser")
                    return true;
            }
        }

        return false;
    }
}
