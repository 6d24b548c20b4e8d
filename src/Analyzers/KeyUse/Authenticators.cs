using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>
/// Follows a value back to where it was worked out, and says whether that makes it an authenticator: a keyed hash, a derived password
/// hash, a signature of the runtime. Thread-safe.
/// </summary>
internal sealed class Authenticators
{
    private const int MostDepth = 16;
    private const int MostSteps = 500;

    private readonly HashSet<INamedTypeSymbol> _keyed;
    private readonly HashSet<INamedTypeSymbol> _derivations;
    private readonly HashSet<INamedTypeSymbol> _signatures;

    private Authenticators(GuardCompilation guard)
    {
        _keyed = guard.Types.FindAll(
            "System.Security.Cryptography.KeyedHashAlgorithm", "System.Security.Cryptography.Kmac128", "System.Security.Cryptography.Kmac256", "System.Security.Cryptography.KmacXof128", "System.Security.Cryptography.KmacXof256");
        _derivations = guard.Types.FindAll("System.Security.Cryptography.Rfc2898DeriveBytes", "Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivation");
        _signatures = guard.Types.FindAll("ApiXGuard.Runtime.ApiXSignature", "ApiXGuard.Runtime.ApiXSignedHeaders");
    }

    /// <summary>The one of a compilation.</summary>
    public static Authenticators Of(GuardCompilation guard) => guard.Part(static guard => new Authenticators(guard));

    /// <summary>What made the authenticator that a value is, in words; <see langword="null"/> where it is none, as far as can be seen.</summary>
    public string? Of(IOperation value, CancellationToken cancellationToken)
    {
        var steps = 0;
        return Of(value, MostDepth, ref steps, cancellationToken);
    }

    private string? Of(IOperation? value, int depth, ref int steps, CancellationToken cancellationToken)
    {
        if (value is null || depth == 0 || ++steps > MostSteps || value.ConstantValue.HasValue)
            return null;
        cancellationToken.ThrowIfCancellationRequested();
        switch (value)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand, depth - 1, ref steps, cancellationToken);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, depth - 1, ref steps, cancellationToken);
            case IAwaitOperation awaited:
                return Of(awaited.Operation, depth - 1, ref steps, cancellationToken);
            case IArrayElementReferenceOperation element:
                return Of(element.ArrayReference, depth - 1, ref steps, cancellationToken);
            case IImplicitIndexerReferenceOperation slice:
                return Of(slice.Instance, depth - 1, ref steps, cancellationToken);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Of(sum.RightOperand, depth - 1, ref steps, cancellationToken) ?? Of(sum.LeftOperand, depth - 1, ref steps, cancellationToken);
            case ICoalesceOperation coalesce:
                return Of(coalesce.Value, depth - 1, ref steps, cancellationToken) ?? Of(coalesce.WhenNull, depth - 1, ref steps, cancellationToken);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Of(conditional.WhenTrue, depth - 1, ref steps, cancellationToken) ?? Of(whenFalse, depth - 1, ref steps, cancellationToken);
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    if (part is IInterpolationOperation { Expression: var expression } && Of(expression, depth - 1, ref steps, cancellationToken) is { } found)
                        return found;
                }

                return null;
            case ILocalReferenceOperation local:
                return OfLocal(local, depth, ref steps, cancellationToken);
            case IInvocationOperation call:
                return OfCall(call, depth, ref steps, cancellationToken);
            case IPropertyReferenceOperation property:
                if (property.Property.Name == "Hash" && property.Property.ContainingType.Name == "HashAlgorithm" && property.Instance?.Type.IsOrInheritsAny(_keyed) == true)
                    return "The keyed hash";
                if (property.Property.Name == "Signature" && property.Property.ContainingType.IsOrInheritsAny(_signatures))
                    return "The signature";
                return property.Property.Name is "Span" or "Result" or "Value" || property.Property.IsIndexer ? Of(property.Instance, depth - 1, ref steps, cancellationToken) : null;
            case IObjectCreationOperation { Type: { } type, Arguments: { Length: > 0 } arguments } when type.SpecialType == SpecialType.System_String || ValueTypes.IsText(type):
                return Of(arguments[0].Value, depth - 1, ref steps, cancellationToken);
            default:
                return null;
        }
    }

    private string? OfLocal(ILocalReferenceOperation local, int depth, ref int steps, CancellationToken cancellationToken)
    {
        foreach (var source in ValueSources.In(local).Of(local.Local))
        {
            var value = source is IArgumentOperation { Parent: { } call } ? call : source;
            if (Of(value, depth - 1, ref steps, cancellationToken) is { } found)
                return found;
        }

        // HMACSHA256.HashData(key, data, destination)
        foreach (var use in BodyReads.In(local).Of(local.Local))
        {
            var at = use.Parent;
            while (at is IConversionOperation or IInvocationOperation { TargetMethod.Name: "AsSpan" } || (at is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AsSpan" } }))
                at = at.Parent;
            if (at is IArgumentOperation { Parameter.Name: "destination", Parent: IInvocationOperation filled } && Made(filled.TargetMethod, filled.Instance?.Type) is { } made)
                return made;
        }

        return null;
    }

    private string? OfCall(IInvocationOperation call, int depth, ref int steps, CancellationToken cancellationToken)
    {
        if (Made(call.TargetMethod, call.Instance?.Type) is { } made)
            return made;
        if (Carries(call))
        {
            if (call.Instance is { } instance && Of(instance, depth - 1, ref steps, cancellationToken) is { } found)
                return found;
            foreach (var argument in call.Arguments)
            {
                if (Of(argument.Value, depth - 1, ref steps, cancellationToken) is { } given)
                    return given;
            }

            return null;
        }

        // Only what a method of this file plainly returns.
        foreach (var returned in ReturnedValues.Of(call, cancellationToken) ?? [])
        {
            if (Of(returned, depth - 1, ref steps, cancellationToken) is { } found)
                return found;
        }

        return null;
    }

    private string? Made(IMethodSymbol method, ITypeSymbol? instance)
    {
        var owner = method.ContainingType;
        switch (method.Name)
        {
            case "ComputeHash" or "ComputeHashAsync" or "TryComputeHash" or "TransformFinalBlock" when (instance ?? owner).IsOrInheritsAny(_keyed):
            case "HashData" or "HashDataAsync" or "TryHashData" or "GetHashAndReset" or "GetCurrentHash" when owner.IsOrInheritsAny(_keyed):
                return "The keyed hash";
            case "GetBytes" or "Pbkdf2" when owner.IsOrInheritsAny(_derivations):
                return "The password hash";
            case "Compute" or "ComputeHex" when owner.IsOrInheritsAny(_signatures):
                return "The signature";
            default:
                return null;
        }
    }

    // Calls that give their input another form.
    private static bool Carries(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var owner = method.ContainingType;
        if (owner.SpecialType == SpecialType.System_String)
            return method.Name is not ("IndexOf" or "Compare" or "Equals");
        return owner.Name is "Convert" or "BitConverter" or "Encoding" or "UTF8Encoding" or "ASCIIEncoding" or "UnicodeEncoding" or "WebEncoders" or "Base64Url" or "Base64UrlEncoder" or "Base64UrlTextEncoder"
                or "Enumerable" or "MemoryExtensions" or "Array" or "StringBuilder" or "HttpUtility" or "WebUtility" or "Uri" or "Regex" or "Hex" or "HexConverter" or "HexEncoder"
            || method.Name is "ToArray" or "AsSpan" or "AsMemory" or "Slice" or "ToString" or "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" or "ToHex" or "ToHexString" or "ToBase64" or "ToBase64String" or "ByteArrayToString" or "BytesToHex" or "FromResult";
    }
}
