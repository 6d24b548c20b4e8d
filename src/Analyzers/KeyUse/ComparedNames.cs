using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>What the names around a comparison say of it: what is compared, and whether something is verified.</summary>
internal static class ComparedNames
{
    // What a name begins or ends with where one side comes from outside and the other is known.
    private static readonly string[] Sides =
        ["expected", "actual", "computed", "calculated", "recomputed", "provided", "supplied", "given", "incoming", "received", "request", "requested", "presented", "candidate", "stored", "configured",
            "valid", "known", "correct", "generated", "header", "submitted", "extracted", "sent", "hub", "webhook", "theirs", "ours", "client", "remote"];

    // Two values of one user, or of one owner at two times.
    private static readonly string[] SameOwner =
        ["confirm", "confirmed", "confirmation", "repeat", "repeated", "retype", "retyped", "again", "reenter", "verify", "new", "old", "previous", "prev", "last", "second", "cached", "next", "original",
            "existing", "default", "empty", "former", "changed", "updated", "latest"];

    private static readonly string[] Authenticators = ["signature", "signatures", "sig", "hmac", "mac", "totp", "hotp", "otp", "authtag", "passwordhash", "hashedpassword", "pwdhash", "passhash"];

    private static readonly string[] Verifying =
        ["Verif", "Authentic", "Authoriz", "Authoris", "IsValid", "Validat", "Webhook", "Hmac", "HMAC", "Login", "LogIn", "SignIn", "SignatureCheck", "CheckSignature", "CheckPassword", "CheckToken", "CheckKey", "CheckApiKey",
            "ApiKey", "Credential", "IsAllowed", "Unauthorized"];

    /// <summary>The name of a compared value; empty where it has none.</summary>
    public static string Of(IOperation side) => side switch
    {
        IArrayElementReferenceOperation element => Of(element.ArrayReference),
        IInvocationOperation
        {
            TargetMethod.Name: "ToArray" or "AsSpan" or "ToString" or "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "GetBytes" or "FromBase64String" or "FromHexString"
            or "FirstOrDefault" or "First" or "Single" or "Substring" or "Replace"
        } call =>
            Of((call.Instance is { Type.Name: not ("Encoding" or "UTF8Encoding") } instance ? instance : call.Arguments.Length > 0 ? call.Arguments[0].Value : call).Unconverted()),
        _ => ValueTarget.NameOf(side) ?? string.Empty,
    };

    /// <summary>Whether a name speaks of a signature, a keyed hash or a one-time code.</summary>
    public static bool IsAuthenticator(string name)
    {
        foreach (var word in Words(name))
        {
            if (Array.IndexOf(Authenticators, word) >= 0)
                return true;
        }

        var plain = name.Replace("_", string.Empty).TrimStart('@');
        return plain.EndsWith("PasswordHash", StringComparison.OrdinalIgnoreCase) || plain.EndsWith("HashedPassword", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a name speaks of what is printed on an invoice rather than kept: a licence.</summary>
    public static bool IsLicense(string name) => name.IndexOf("license", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("licence", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a name says which side it is: <c>expectedToken</c>, <c>providedKey</c>.</summary>
    public static bool IsSide(string name) => HasWord(name, Sides);

    /// <summary>Whether a name says that one owner's values are compared: <c>confirmPassword</c>, <c>oldKey</c>.</summary>
    public static bool IsSameOwner(string name) => HasWord(name, SameOwner);

    /// <summary>Whether the method or type around a comparison verifies something, by its name; that of the method alone where that is asked.</summary>
    public static bool IsVerifying(IOperation operation, bool byMethod)
    {
        for (var node = operation.Syntax; node is not null; node = node.Parent)
        {
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                BaseTypeDeclarationSyntax type when !byMethod => type.Identifier.ValueText,
                _ => null,
            };
            if (name is null)
                continue;
            // The members of a form are held against each other.
            if (node is MethodDeclarationSyntax { ReturnType: var returned } && returned.ToString().Contains("ValidationResult"))
                return false;
            foreach (var word in Verifying)
            {
                if (name.IndexOf(word, StringComparison.Ordinal) >= 0)
                    return true;
            }
        }

        return false;
    }

    private static bool HasWord(string name, string[] words)
    {
        foreach (var word in Words(name))
        {
            if (Array.IndexOf(words, word) >= 0)
                return true;
        }

        return false;
    }

    // "expectedApiKey" -> expected, api, key
    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var isEnd = i == name.Length || name[i] is '_' or '-' or ':' or '.' || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (!isEnd)
                continue;
            var word = name.Substring(start, i - start).Trim('_', '-', ':', '.').ToLowerInvariant();
            if (word.Length > 0)
                yield return word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            start = i;
        }
    }
}
