using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>Which diagnostic shows the secrets of which rule of the catalogue.</summary>
internal static class HardcodedRules
{
    /// <summary>The diagnostic of a rule.</summary>
    public static string DiagnosticOf(SecretRule rule) => DiagnosticOfRule.Of(rule);
}
