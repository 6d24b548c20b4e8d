using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>
/// Says whether an expression's value is a secret, and why: by its type and origin first, by its name last. Follows locals, fields that
/// are assigned once, string operations, conversions and returns of private methods; ends at what masks, hashes or counts. Nothing is
/// worked out before it is asked for. Thread-safe.
/// </summary>
internal sealed class SecretOrigins
{
    private readonly GuardCompilation _guard;
    private readonly INamedTypeSymbol? _keyStore;

    public SecretOrigins(GuardCompilation guard)
    {
        _guard = guard;
        _keyStore = guard.Types.Find("ApiXGuard.Runtime.IApiXKeyStore");
    }

    /// <summary>The one of a compilation.</summary>
    public static SecretOrigins Of(GuardCompilation guard) => guard.Part(static guard => new SecretOrigins(guard));

    /// <summary>Why a value is a secret; <see langword="null"/> where it is none, as far as can be seen.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="cancellationToken">Stops a long walk.</param>
    public SecretOrigin? Of(IOperation? value, CancellationToken cancellationToken)
    {
        // The commonest arguments, without a walk.
        if (value is null or ILiteralOperation || (value is not IConversionOperation && ValueTypes.IsHarmless(value.Type)))
            return null;
        return new SecretFlow(_guard, cancellationToken).Of(value).Origin;
    }

    /// <summary>What is known of a value, where the difference matters between one that is plainly no secret and one that nothing is known of.</summary>
    public SecretVerdict Judge(IOperation? value, CancellationToken cancellationToken) => new SecretFlow(_guard, cancellationToken).Of(value);

    /// <summary>The same, where a pair of keys counts too, which shows none when printed but holds both.</summary>
    public SecretOrigin? OfHeld(IOperation? value, CancellationToken cancellationToken)
    {
        var at = value;
        while (at is IConversionOperation or IAwaitOperation or IParenthesizedOperation)
            at = at is IConversionOperation conversion ? conversion.Operand : at is IAwaitOperation awaited ? awaited.Operation : ((IParenthesizedOperation)at).Operand;
        return at is IInvocationOperation { TargetMethod: { Name: "GetKeysAsync" } method } && method.ContainingType.IsOrInherits(_keyStore)
            ? new SecretOrigin(SecretOriginKind.KeyStore, method.Name)
            : Of(value, cancellationToken);
    }

    /// <summary>Why a symbol's value is a secret by its attributes, its type and its name; <see langword="null"/> where nothing says so.</summary>
    /// <param name="symbol">A field, property, parameter or method.</param>
    /// <param name="tree">The file, whose options may name more; the symbol's own where <see langword="null"/>.</param>
    public SecretOrigin? OfSymbol(ISymbol symbol, SyntaxTree? tree = null) =>
        SecretSymbols.Of(_guard).OriginOf(symbol, use: null, tree ?? symbol.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree);
}
