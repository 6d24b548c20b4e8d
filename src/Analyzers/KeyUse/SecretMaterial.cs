using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Says of places that a value is put into whether it becomes a secret there, or cryptographic material. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class SecretMaterial(GuardCompilation guard)
{
    // At the end of a name: unpredictable by their purpose, though some are no secrets.
    private static readonly string[] Material =
        ["salt", "iv", "initializationvector", "otp", "totp", "hotp", "onetimepassword", "onetimecode", "verificationcode", "resetcode", "recoverycode", "recoverycodes", "backupcode", "backupcodes", "securitycode", "confirmationcode",
            "authcode", "authorizationcode", "authenticationcode", "activationcode", "invitationcode", "invitecode", "twofactorcode", "smscode", "pincode", "codeverifier", "pepper", "passphrase", "sessionkey", "licensekey", "licencekey",
            "resettoken", "confirmationtoken", "invitationtoken", "invitetoken", "activationtoken", "onetimetoken", "magictoken",
            "csrftoken", "xsrftoken", "antiforgerytoken", "verificationtoken", "requesttoken", "entropy"];

    // Names that engines for leaks take for secrets, and that only tell one thing from another.
    private static readonly string[] Unique =
        ["cancellationtoken", "concurrencytoken", "continuationtoken", "correlationtoken", "synctoken", "locktoken", "leasetoken", "subscriptiontoken", "messagetoken", "callbacktoken", "registrationtoken", "changetoken",
            "pagetoken", "idempotencytoken", "clienttoken", "requesttokenid", "clientrequesttoken", "fencingtoken", "tracetoken", "ownertoken", "statetoken", "reservationtoken", "transactiontoken", "batchtoken"];

    private static readonly string[] Verbs =
        ["Generate", "Create", "Make", "New", "Build", "Get", "Next", "Random", "Issue", "Produce", "Compute", "Derive"];

    /// <summary>The name of the secret that a value becomes; <see langword="null"/> where it becomes none.</summary>
    public string? NameAt(ValueEnd end, Predictability kind)
    {
        switch (end.Use)
        {
            // A moment beside something else, kept under a secret, is not the secret.
            case IAssignmentOperation { Target.Type: INamedTypeSymbol { IsTupleType: true } }:
                return null;
            case IAssignmentOperation assignment:
                return IsCryptographic(assignment.Target, kind) ?? NameOf(ValueTarget.NameOf(assignment.Target), end.Value, kind);
            case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields }:
                return NameOf(fields[0].Name, end.Value, kind);
            case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties }:
                return NameOf(properties[0].Name, end.Value, kind);
            case IReturnOperation returned:
                return OfMethod(returned, end.Value, kind);
            case IArgumentOperation { Parameter: { } parameter } argument:
                return OfArgument(argument, parameter, end.Value, kind);
            case IAnonymousObjectCreationOperation:
                return null;
            default:
                return null;
        }
    }

    /// <summary>The name of a local, where it speaks of a secret.</summary>
    public string? NameOf(ISymbol local, Predictability kind, IOperation use) => local is ILocalSymbol { Type: var type } && CanHold(type) ? NameOf(local.Name, use, kind) : null;

    /// <summary>The name of a field, property or parameter that is filled in place, where it speaks of a secret.</summary>
    public string? NameOfMember(IOperation filled, Predictability kind) =>
        filled is IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation ? IsCryptographic(filled, kind) ?? NameOf(ValueTarget.NameOf(filled), filled, kind) : null;

    private string? NameOf(string? name, IOperation value, Predictability kind)
    {
        if (name is null || name.Length < 2)
            return null;
        var plain = Plain(name);
        if (Ends(plain, Unique))
            return null;
        if (Ends(plain, Material))
            return kind == Predictability.Unique && (plain.EndsWith("csrftoken", StringComparison.Ordinal) || plain.EndsWith("requesttoken", StringComparison.Ordinal) || plain.EndsWith("correlationcode", StringComparison.Ordinal)) ? null : IsWholeWord(name, plain) ? name : null;
        if (kind == Predictability.Guessable && plain.EndsWith("nonce", StringComparison.Ordinal))
            return name;
        if (!SecretNames.Of(guard).IsSecret(name, value.Syntax.SyntaxTree))
            return null;
        // A GUID as "token" tells one subscription, lock or request from another as often as it lets somebody in.
        return SecretNames.IsBareToken(name) && (kind == Predictability.Unique ? value.Type?.SpecialType != SpecialType.System_String : ParserContext.Surrounds(value)) ? null : name;
    }

    private string? OfMethod(IReturnOperation returned, IOperation value, Predictability kind)
    {
        if (returned.SemanticModel?.GetEnclosingSymbol(returned.Syntax.SpanStart) is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.PropertyGet } method)
            return null;
        if (IsPretence(method.ContainingType))
            return null;
        if (method.AssociatedSymbol is { } property)
            return NameOf(property.Name, value, kind);
        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - 5) : method.Name;
        foreach (var verb in Verbs)
        {
            if (name.Length > verb.Length + 1 && name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(name[verb.Length]))
            {
                var rest = name.Substring(verb.Length);
                return (NameOf(rest.StartsWith("Random", StringComparison.Ordinal) && rest.Length > 6 ? rest.Substring(6) : rest, value, kind) ?? NameOf(rest, value, kind)) is null ? null : method.Name;
            }
        }

        return NameOf(name, value, kind) is null ? null : method.Name;
    }

    // "MockIdentityService.GetTokenAsync" gives out nothing that opens anything.
    private static bool IsPretence(INamedTypeSymbol? type) =>
        type is not null && new[] { "Mock", "Fake", "Stub", "Dummy" }.Any(word => type.Name.IndexOf(word, StringComparison.Ordinal) >= 0);

    private string? OfArgument(IArgumentOperation argument, IParameterSymbol parameter, IOperation value, Predictability kind)
    {
        if (argument.Parent is IInvocationOperation { TargetMethod.Name: "NextBytes" })
            return null;
        var method = parameter.ContainingSymbol as IMethodSymbol;
        var owner = method?.ContainingType;
        if (owner is not null && IsCryptography(owner))
            return parameter.Name is "key" or "rgbKey" or "keyBytes" or "rgbIV" or "iv" or "salt" or "password" or "secret" || (parameter.Name == "nonce" && kind == Predictability.Guessable) ? parameter.Name : null;
        if (owner is { Name: "ApiXKeys" or "VersionedKey" or "ApiXEncryptedKeyStore" })
            return parameter.Name;
        // A key in a look-up: claims["jti"], Add("api_key", value)
        if (ValueTarget.Of(value) is { Kind: ValueTargetKind.Key } key)
            return NameOf(key.Name, value, kind);
        return parameter.Type.SpecialType == SpecialType.System_String || ValueTypes.IsText(parameter.Type) ? NameOf(parameter.Name, value, kind) : null;
    }

    private static string? IsCryptographic(IOperation target, Predictability kind) =>
        target is IPropertyReferenceOperation { Property: { Name: "Key" or "IV" or "Salt" } property } && IsCryptography(property.ContainingType) && kind != Predictability.None ? property.Name : null;

    private static bool IsCryptography(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace?.ToDisplayString();
        return space is "System.Security.Cryptography" or "Microsoft.IdentityModel.Tokens" or "Microsoft.AspNetCore.Cryptography.KeyDerivation";
    }

    private static bool CanHold(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 || ValueTypes.IsText(type) || type.Name is "Guid" or "StringBuilder";

    private static string Plain(string name) => name.Replace("_", string.Empty).Replace("-", string.Empty).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant() is var plain && plain.EndsWith("bytes", StringComparison.Ordinal) ? plain.Substring(0, plain.Length - 5) : plain;

    private static bool Ends(string plain, string[] words)
    {
        foreach (var word in words)
        {
            if (plain.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // "iv" ends "archiv", "otp" ends nothing else, "salt" ends "basalt".
    private static bool IsWholeWord(string name, string plain)
    {
        foreach (var word in new[] { "iv", "salt", "otp", "entropy" })
        {
            if (!plain.EndsWith(word, StringComparison.Ordinal) || plain.Length == word.Length)
                continue;
            var end = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_');
            if (end.EndsWith("Bytes", StringComparison.Ordinal))
                end = end.Substring(0, end.Length - 5);
            var at = end.Length - word.Length;
            return at <= 0 || char.IsUpper(end[at]) || end[at - 1] is '_' or '-';
        }

        return true;
    }
}
