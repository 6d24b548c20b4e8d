using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>What <c>.editorconfig</c> says of the names of fields.</summary>
internal static class NamingRules
{
    /// <summary>How names of private fields begin by the rules; nothing where no rule says so.</summary>
    public static (string Prefix, bool IsPascal)? OfPrivateFields(SemanticModel model) => null;

    /// <summary>Whether fields are used with <c>this.</c>.</summary>
    public static bool QualifiesFields(SemanticModel model) => false;
}
