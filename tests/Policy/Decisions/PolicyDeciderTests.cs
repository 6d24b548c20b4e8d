using ApiXGuard.Detection;

namespace ApiXGuard.Policy.Tests.Decisions;

public class PolicyDeciderTests
{
    private static readonly Fingerprint Known = Fingerprint.Of("known"u8, FingerprintKey.Default);

    [Theory]
    [InlineData(Confidence.High, Fate.Reported)]
    [InlineData(Confidence.Medium, Fate.Reported)]
    [InlineData(Confidence.Low, Fate.BelowConfidence)]
    public void High_and_medium_are_reported_and_low_is_not(Confidence confidence, Fate fate) =>
        Assert.Equal(new Decision(fate, confidence), Decide(PolicyDecider.Default, confidence: confidence));

    [Theory]
    [InlineData(Confidence.Low, Confidence.Low, Fate.Reported)]
    [InlineData(Confidence.High, Confidence.Medium, Fate.BelowConfidence)]
    public void A_given_minimum_counts_instead_of_the_configured_one(Confidence minimum, Confidence confidence, Fate fate) =>
        Assert.Equal(fate, Decide(new PolicyDecider(PolicyConfiguration.Default, Baseline.Empty, minimum), confidence: confidence).Fate);

    [Fact]
    public void A_configured_confidence_replaces_the_engines()
    {
        var decider = Configured("""{ "confidence": { "old-acme": "low" } }""");

        Assert.Equal(new Decision(Fate.BelowConfidence, Confidence.Low), Decide(decider));
        Assert.Equal(Fate.Reported, Decide(decider, TestRules.Umbrella).Fate);
    }

    [Fact]
    public void A_disabled_rule_allows()
    {
        var decider = Configured("""{ "disabledRules": ["acme-token"] }""");

        Assert.Equal((Fate.Allowed, AllowedBy.DisabledRule), Word(Decide(decider)));
        Assert.Equal(Fate.Reported, Decide(decider, TestRules.Umbrella).Fate);
    }

    [Fact]
    public void A_disabled_diagnostic_switches_off_that_diagnostic_and_not_the_scanner()
    {
        var decider = Configured("""{ "disabledRules": ["AXG1001"] }""");

        Assert.Equal(AllowedBy.DisabledRule, Decide(decider, diagnostic: "AXG1001").AllowedBy);
        Assert.Equal(Fate.Reported, Decide(decider, diagnostic: "AXG1002").Fate);
        Assert.Equal(Fate.Reported, Decide(decider).Fate);
    }

    [Theory]
    [InlineData("docs/a.md", Fate.Allowed)]
    [InlineData("src/docs.md", Fate.Reported)]
    public void A_path_allowlist_allows_its_rules_in_its_paths(string path, Fate fate)
    {
        var decider = Configured("""{ "allowPaths": [{ "rules": ["acme-token"], "paths": ["docs/**"], "because": "made up" }] }""");

        Assert.Equal(fate, Decide(decider, path: path).Fate);
        Assert.Equal(Fate.Reported, Decide(decider, TestRules.Umbrella, path: path).Fate);
    }

    [Fact]
    public void A_path_allowlist_for_every_rule_gives_its_reason()
    {
        var decision = Decide(Configured("""{ "allowPaths": [{ "rules": ["*"], "paths": ["*.md"], "because": "made up" }] }"""), path: "a/b.md");

        Assert.Equal(new Decision(Fate.Allowed, Confidence.High, AllowedBy.PathAllowlist, "made up"), decision);
    }

    [Fact]
    public void A_baseline_entry_allows_its_secret_under_any_rule()
    {
        var decider = new PolicyDecider(PolicyConfiguration.Default, new Baseline(null, [new BaselineEntry(Known, "gone-rule", "x", null, null)]));

        Assert.Equal((Fate.Allowed, AllowedBy.Baseline), Word(Decide(decider)));
        Assert.Equal(Fate.Reported, Decide(decider, fingerprint: Fingerprint.Of("new"u8, decider.Key)).Fate);
    }

    [Fact]
    public void An_inline_allow_gives_its_reason()
    {
        var allows = InlineAllowSet.Read("// apixguard:allow acme-token because made up"u8);

        Assert.Equal(new Decision(Fate.Allowed, Confidence.High, AllowedBy.InlineAllow, "made up"), Decide(PolicyDecider.Default, allows: allows));
        Assert.Equal(Fate.Reported, Decide(PolicyDecider.Default, TestRules.Umbrella, allows: allows).Fate);
    }

    private static (Fate, AllowedBy) Word(Decision decision) => (decision.Fate, decision.AllowedBy);

    private static PolicyDecider Configured(string json)
    {
        var result = PolicyConfiguration.Read(json, "apixguard.json", TestRules.Catalogue);
        Assert.True(result.TryGet(out var configuration), string.Join('\n', result.Errors));
        return new PolicyDecider(configuration, Baseline.Empty);
    }

    private static Decision Decide(
        PolicyDecider decider, SecretRule? rule = null, Confidence confidence = Confidence.High, string path = "src/a.cs",
        Fingerprint? fingerprint = null, InlineAllowSet? allows = null, string? diagnostic = null)
    {
        var subject = new PolicySubject(rule ?? TestRules.Acme, confidence, fingerprint ?? Known, path, 1, 1) { DiagnosticId = diagnostic };
        return decider.Decide(subject, allows ?? InlineAllowSet.Empty);
    }
}
