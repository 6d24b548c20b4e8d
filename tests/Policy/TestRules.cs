using ApiXGuard.Detection;

namespace ApiXGuard.Policy.Tests;

/// <summary>Rules for tests that need some, whatever the built-in catalogue holds.</summary>
internal static class TestRules
{
    public static SecretRule Acme { get; } = Make("acme-token", "acme_<b62>{8}", ["old-acme"]);

    public static SecretRule Umbrella { get; } = Make("umbrella-key", "umb_<b62>{8}", []);

    public static RuleCatalogue Catalogue { get; } = new([Acme, Umbrella]);

    private static SecretRule Make(string id, string shape, string[] aliases) => new(id, id)
    {
        Provider = "Tests",
        Description = "A rule for tests.",
        Pattern = RulePattern.Token(shape),
        Remedy = new Remedy("Nothing to do.", string.Empty),
        Examples = [],
        NearMisses = [],
        Aliases = aliases,
    };
}
