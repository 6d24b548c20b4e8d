using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Finds keys that a delegate takes along from the code around it. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class CapturedKeys(GuardCompilation guard)
{
    private const int MostOperations = 5000;

    private readonly KeyStoreCalls _stores = KeyStoreCalls.Of(guard);
    private readonly SecretOrigins _origins = SecretOrigins.Of(guard);

    /// <summary>The first key in a value that escapes: captured by it, or the value itself.</summary>
    public (IOperation At, string What)? In(IOperation value, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation function }:
                return Inside(function, function.Body, cancellationToken);
            case IAnonymousFunctionOperation function:
                return Inside(function, function.Body, cancellationToken);
            case IDelegateCreationOperation { Target: IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference }:
                return LocalFunction(reference) is { Body: { } body } local ? Inside(local, body, cancellationToken) : null;
            default:
                return What(value, cancellationToken) is { } what ? (value, what) : null;
        }
    }

    private (IOperation At, string What)? Inside(IOperation function, IOperation body, CancellationToken cancellationToken)
    {
        var seen = 0;
        foreach (var operation in body.Descendants())
        {
            if (++seen > MostOperations)
                return null;
            var symbol = operation switch
            {
                ILocalReferenceOperation local => (ISymbol)local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            // What is declared inside comes to be when the work is done.
            if (symbol is not null && !IsDeclaredIn(symbol, function) && What(operation, cancellationToken) is { } what)
                return (operation, what);
            // A request's headers are gone when the request is.
            if (symbol is null && operation is IPropertyReferenceOperation or IInvocationOperation && IsOutside(operation, function) && _origins.Of(operation, cancellationToken) is { Kind: SecretOriginKind.Header } header && !IsCookie(header))
                return (operation, header.Phrase);
        }

        return null;
    }

    private string? What(IOperation operation, CancellationToken cancellationToken)
    {
        if (_stores.Keys is { } keys && SymbolEqualityComparer.Default.Equals(operation.Type, keys))
            return "A pair of keys";
        return _origins.OfHeld(operation, cancellationToken) is { Kind: SecretOriginKind.KeyStore or SecretOriginKind.Header } origin && !IsCookie(origin) ? origin.Phrase : null;
    }

    private static bool IsCookie(SecretOrigin origin) => origin.Kind == SecretOriginKind.Header && origin.Name.IndexOf("Cookie", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsDeclaredIn(ISymbol symbol, IOperation function)
    {
        foreach (var declaration in symbol.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == function.Syntax.SyntaxTree && function.Syntax.FullSpan.Contains(declaration.Span))
                return true;
        }

        return false;
    }

    // Request.Headers[…] of the method's own request, or of one that is captured.
    private static bool IsOutside(IOperation operation, IOperation function)
    {
        var at = operation;
        for (var step = 0; step < 16; step++)
        {
            switch (at)
            {
                case IPropertyReferenceOperation { Instance: { } instance }:
                    at = instance;
                    continue;
                case IInvocationOperation { Instance: { } receiver }:
                    at = receiver;
                    continue;
                case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments }:
                    at = arguments[0].Value;
                    continue;
                case IConversionOperation conversion:
                    at = conversion.Operand;
                    continue;
                case IInstanceReferenceOperation:
                    return true;
                case ILocalReferenceOperation local:
                    return !IsDeclaredIn(local.Local, function);
                case IParameterReferenceOperation parameter:
                    return !IsDeclaredIn(parameter.Parameter, function);
                default:
                    return false;
            }
        }

        return false;
    }

    private static ILocalFunctionOperation? LocalFunction(IMethodReferenceOperation reference)
    {
        for (IOperation? at = reference; at is not null; at = at.Parent)
        {
            if (at is not IBlockOperation block)
                continue;
            foreach (var statement in block.Operations)
            {
                if (statement is ILocalFunctionOperation local && SymbolEqualityComparer.Default.Equals(local.Symbol, reference.Method))
                    return local;
            }
        }

        return null;
    }
}
