using ApiXGuard.Detection.Catalogue;

namespace ApiXGuard.Detection.Tests.Assignments;

/// <summary>Small catalogues for the tests of assignments.</summary>
internal static class BuiltInForTests
{
    /// <summary>The built-in rules for values that only their names tell.</summary>
    public static IReadOnlyList<SecretRule> Generic { get; } =
        [.. BuiltInRules.Catalogue.Rules.Where(rule => rule.Pattern is StructurePattern { Kind: StructureKind.Assignment })];

    /// <summary>A made-up provider's rule.</summary>
    public static SecretRule Named(string id, string[] words, string shape) => new(id, id)
    {
        Provider = "Made up",
        Description = "A made-up provider's secret.",
        Pattern = RulePattern.NamedValue(words, shape),
        Remedy = new Remedy("Revoke it.", string.Empty),
        Examples = [],
        NearMisses = [],
    };
}
