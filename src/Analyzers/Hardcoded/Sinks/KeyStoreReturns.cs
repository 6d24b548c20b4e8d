using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Constants that a class of the program returns as a key store or a key provider.</summary>
internal sealed class KeyStoreReturns
{
    private static readonly SecretSink Sink = new(DiagnosticIds.ConstantKeyStore, SinkForm.Secret, SecretSink.KeyOfStore);

    private readonly HashSet<INamedTypeSymbol> _stores;

    public KeyStoreReturns(GuardCompilation guard) => _stores = guard.Types.FindAll("ApiXGuard.Runtime.IApiXKeyStore", "ApiXGuard.Runtime.IKeyProvider");

    /// <summary>Whether there is anything to look for.</summary>
    public bool Exist => _stores.Count > 0;

    /// <summary>Finds what a method of a key store returns.</summary>
    public void Find(IOperation operation, List<SinkUse> found, CancellationToken cancellationToken)
    {
        if (!Exist)
            return;
        // The operation of an arrow is a block with a return in it.
        var returned = operation switch
        {
            IReturnOperation statement => statement.ReturnedValue,
            IBlockOperation { Operations: { Length: 1 } operations } when operations[0] is IReturnOperation statement => statement.ReturnedValue,
            _ => null,
        };
        if (returned is null || operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart, cancellationToken) is not { } symbol)
            return;
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        if (symbol is IMethodSymbol { Name: var name } method && IsOfStore(name)
            && method.ContainingType.IsOrInheritsAny(_stores))
        {
            found.Add(new SinkUse(Sink, returned, Name: null));
        }
    }

    // IApiXKeyStore.GetAppKeyAsync, where it is implemented explicitly.
    private static bool IsOfStore(string name)
    {
        var dot = name.LastIndexOf('.');
        return (dot < 0 ? name : name.Substring(dot + 1)) is "GetApiKeyAsync" or "GetAppKeyAsync" or "GetKey";
    }
}
