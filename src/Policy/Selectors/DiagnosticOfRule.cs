using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>Which diagnostics of the analyzers show the matches of which rule.</summary>
public static class DiagnosticOfRule
{
    /// <summary>A secret in a file that ships with a client.</summary>
    public const string ShippedSecret = "AXG3003";

    /// <summary>A file for secrets that ships.</summary>
    public const string ShippedSecretFile = "AXG3004";

    /// <summary>A secret that a build publishes in a client's script.</summary>
    public const string ClientScript = "AXG3005";

    private const string ProviderToken = "AXG1001";
    private const string NamedSecret = "AXG1002";
    private const string ConnectionString = "AXG1003";
    private const string UrlCredential = "AXG1004";
    private const string PrivateKey = "AXG1006";
    private const string HttpCredential = "AXG1007";

    // Decided by where a value goes, not by what it looks like: a key, a credential, a file.
    private static readonly string[] OfPlace = ["AXG1005", HttpCredential, "AXG1008", "AXG1009", ShippedSecret, ShippedSecretFile];

    /// <summary>The diagnostic that shows a rule's matches in source code, where nothing is known of what the value is given to.</summary>
    public static string Of(SecretRule rule) => rule.Pattern switch
    {
        // Told by the name alone, or by the name and the provider's word in it.
        NamedValuePattern or StructurePattern { Kind: StructureKind.Assignment } => NamedSecret,
        StructurePattern { Kind: StructureKind.ConnectionString } => ConnectionString,
        StructurePattern { Kind: StructureKind.UrlCredentials } => UrlCredential,
        StructurePattern { Kind: StructureKind.PrivateKey } => PrivateKey,
        StructurePattern { Kind: StructureKind.HttpCredentials } => HttpCredential,
        StructurePattern { Kind: StructureKind.ClientScript } => ClientScript,
        _ => ProviderToken,
    };

    /// <summary>
    /// Whether a diagnostic may show matches of a rule somewhere: what silences it in the editor has to silence the match at commit too.
    /// </summary>
    /// <param name="diagnosticId">The diagnostic's id, in any letter case.</param>
    /// <param name="rule">The rule.</param>
    public static bool MayShow(string diagnosticId, SecretRule rule)
    {
        var own = Of(rule);
        if (Same(diagnosticId, own))
            return true;
        if (own == ClientScript)
            return false;
        // A value that its name gives away to the engine may be the credential of a request, a key, or the password of a certificate to
        // the compiler; and the engine knows no names that only the compiler sees.
        if (own is NamedSecret or HttpCredential && (Same(diagnosticId, NamedSecret) || Same(diagnosticId, PrivateKey)))
            return true;
        foreach (var place in OfPlace)
        {
            if (Same(diagnosticId, place))
                return true;
        }

        return false;
    }

    /// <summary>The diagnostic of a match in a file that ships, as the scanner knows it; <see langword="null"/> where it has none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    /// <param name="kind">The path's kind.</param>
    public static string? OfShipped(SecretRule rule, string path, PathKind kind)
    {
        if (rule.IsPublicText)
            return ClientScript;
        if (!kind.Has(PathTraits.Client) || (kind.Language == FileLanguage.Code && !kind.Has(PathTraits.Script)))
            return null;
        return IsSecretFile(path) ? ShippedSecretFile : ShippedSecret;
    }

    /// <summary>Whether a file is named as one for secrets: <c>.env</c> and its variants, <c>secrets.json</c>.</summary>
    public static bool IsSecretFile(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return Same(name, "secrets.json") || Same(name, ".env") || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".env", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
