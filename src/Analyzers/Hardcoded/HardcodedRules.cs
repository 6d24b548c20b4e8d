using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>Which diagnostic shows the secrets of which rule of the catalogue.</summary>
internal static class HardcodedRules
{
    /// <summary>The diagnostic of a rule's secret in a text.</summary>
    public static string DiagnosticOf(SecretRule rule, string text) => rule switch
    {
        // A signature opens what the connection string or the URL around it names.
        { Id: "azure-sas-signature" } => text.IndexOf("SharedAccessSignature=", StringComparison.OrdinalIgnoreCase) >= 0 ? DiagnosticIds.ConnectionString
            : text.IndexOf("://", StringComparison.Ordinal) >= 0 ? DiagnosticIds.UrlCredential : DiagnosticIds.ProviderToken,
        // A JSON web token behind its scheme is a header.
        { Pattern: StructurePattern { Kind: StructureKind.WebToken } } when text.IndexOf("Bearer ", StringComparison.OrdinalIgnoreCase) >= 0 => DiagnosticIds.HttpCredential,
        _ => DiagnosticOf(rule),
    };

    /// <summary>The diagnostic of a rule.</summary>
    public static string DiagnosticOf(SecretRule rule) => DiagnosticOfRule.Of(rule);
}
