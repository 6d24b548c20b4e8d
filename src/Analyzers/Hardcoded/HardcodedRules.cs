using ApiXGuard.Detection;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>Which diagnostic shows the secrets of which rule of the catalogue.</summary>
internal static class HardcodedRules
{
    /// <summary>The diagnostic of a rule.</summary>
    public static string DiagnosticOf(SecretRule rule) => rule.Pattern switch
    {
        // Told by the name alone, or by the name and the provider's word in it.
        NamedValuePattern or StructurePattern { Kind: StructureKind.Assignment } => DiagnosticIds.NamedSecret,
        StructurePattern { Kind: StructureKind.ConnectionString } => DiagnosticIds.ConnectionString,
        StructurePattern { Kind: StructureKind.UrlCredentials } => DiagnosticIds.UrlCredential,
        StructurePattern { Kind: StructureKind.PrivateKey } => DiagnosticIds.PrivateKey,
        StructurePattern { Kind: StructureKind.HttpCredentials } => DiagnosticIds.HttpCredential,
        _ => DiagnosticIds.ProviderToken,
    };
}
