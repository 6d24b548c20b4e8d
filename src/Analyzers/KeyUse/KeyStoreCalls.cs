using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Recognises calls that ask a key store, and the types around them. Immutable and thread-safe.</summary>
internal sealed class KeyStoreCalls
{
    private readonly INamedTypeSymbol? _store;
    private readonly INamedTypeSymbol? _provider;

    private KeyStoreCalls(GuardCompilation guard)
    {
        _store = guard.Types.Find("ApiXGuard.Runtime.IApiXKeyStore");
        _provider = guard.Types.Find("ApiXGuard.Runtime.IKeyProvider");
        Keys = guard.Types.Find("ApiXGuard.Runtime.ApiXKeys");
    }

    /// <summary>The pair of keys.</summary>
    public INamedTypeSymbol? Keys { get; }

    /// <summary>Whether the compilation knows no key store.</summary>
    public bool IsEmpty => _store is null;

    /// <summary>The one of a compilation.</summary>
    public static KeyStoreCalls Of(GuardCompilation guard) => guard.Part(static guard => new KeyStoreCalls(guard));

    /// <summary>Whether a type is a key store.</summary>
    public bool IsStore(ITypeSymbol? type) => type.IsOrInherits(_store);

    /// <summary>Whether a method gives keys of a store.</summary>
    public bool GivesKey(IMethodSymbol method) => method.Name switch
    {
        "GetApiKeyAsync" or "GetAppKeyAsync" or "GetKeysAsync" or "GetPreviousKeysAsync" or "GetAcceptedKeysAsync" => IsStore(method.ContainingType),
        "GetKey" => _provider is not null && method.ContainingType.IsOrInherits(_provider),
        _ => false,
    };
}
