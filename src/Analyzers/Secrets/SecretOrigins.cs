using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>
/// Says whether an expression's value is a secret, and why: by its type and origin first, by its name last. Follows locals,
/// string operations and conversions. Thread-safe.
/// </summary>
internal sealed class SecretOrigins
{
    private const int MostDepth = 12;

    private readonly GuardCompilation _guard;
    private readonly HashSet<INamedTypeSymbol> _keyStores;

    public SecretOrigins(GuardCompilation guard)
    {
        _guard = guard;
        _keyStores = guard.Types.FindAll("ApiXGuard.Runtime.IApiXKeyStore", "ApiXGuard.Runtime.ApiXKeys");
    }

    /// <summary>The one of a compilation.</summary>
    public static SecretOrigins Of(GuardCompilation guard) => guard.Part(static guard => new SecretOrigins(guard));

    /// <summary>Why a value is a secret; <see langword="null"/> where it is none, as far as can be seen.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="cancellationToken">Stops a long walk.</param>
    public SecretOrigin? Of(IOperation? value, CancellationToken cancellationToken) => Of(value, MostDepth, cancellationToken);

    private SecretOrigin? Of(IOperation? value, int depth, CancellationToken cancellationToken)
    {
        if (value is null || depth == 0 || value.ConstantValue.HasValue)
            return null;
        cancellationToken.ThrowIfCancellationRequested();
        switch (value)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand, depth - 1, cancellationToken);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, depth - 1, cancellationToken);
            case IAwaitOperation awaited:
                return Of(awaited.Operation, depth - 1, cancellationToken);
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.OfType<IInterpolationOperation>().Select(part => Of(part.Expression, depth - 1, cancellationToken)).FirstOrDefault(origin => origin is not null);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Of(sum.LeftOperand, depth - 1, cancellationToken) ?? Of(sum.RightOperand, depth - 1, cancellationToken);
            case IInvocationOperation call when call.TargetMethod.ContainingType.IsOrInheritsAny(_keyStores):
                return new SecretOrigin(SecretOriginKind.KeyStore, call.TargetMethod.Name);
            case ILocalReferenceOperation local:
                return LocalWrites.In(value).All(local.Local).Select(write => Of(write, depth - 1, cancellationToken)).FirstOrDefault(origin => origin is not null) ?? OfName(local.Local.Name, value.Type);
            default:
                return value is IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation && ValueTarget.NameOf(value) is { } name ? OfName(name, value.Type) : null;
        }
    }

    private SecretOrigin? OfName(string name, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_String && _guard.Policy.Scanner.JudgeName(name) == NameSensitivity.Strong ? new SecretOrigin(SecretOriginKind.Name, name) : null;
}
