using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>What a repository's <c>apixguard.json</c> says. Immutable and thread-safe.</summary>
public sealed record PolicyConfiguration
{
    /// <summary>Where the configuration lies, from the root of the repository.</summary>
    public const string DefaultPath = "apixguard.json";

    /// <summary>What counts where nothing is configured.</summary>
    public static PolicyConfiguration Default { get; } = new();

    /// <summary>Matches less sure than this are not reported.</summary>
    public Confidence MinimumConfidence { get; init; } = Confidence.Medium;

    /// <summary>Rules whose matches are not reported.</summary>
    public IReadOnlyList<RuleSelector> DisabledRules { get; init; } = [];

    /// <summary>Confidence that counts for every match of a rule, instead of the engine's.</summary>
    public IReadOnlyList<RuleConfidence> Confidences { get; init; } = [];

    /// <summary>Paths in which matches of some rules are allowed.</summary>
    public IReadOnlyList<PathAllow> PathAllows { get; init; } = [];

    /// <summary>Paths that are not scanned.</summary>
    public IReadOnlyList<Glob> Excludes { get; init; } = [];

    /// <summary>Names that speak of a secret, beside those the engine knows; lower case.</summary>
    public IReadOnlyList<string> SensitiveNames { get; init; } = [];

    /// <summary>The repository's own rules.</summary>
    public IReadOnlyList<SecretRule> OwnRules { get; init; } = [];

    /// <summary>Limits of a scan.</summary>
    public ScanLimits Limits { get; init; } = new();

    /// <summary>Reads a configuration.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <param name="builtIn">The built-in rules: what the configuration's rule ids refer to beside its own.</param>
    public static PolicyResult<PolicyConfiguration> Read(string text, string file, RuleCatalogue builtIn) =>
        ConfigurationReader.Read(text, file, builtIn);

    /// <summary>What to scan with: the built-in rules, the repository's own, and its sensitive names.</summary>
    public RuleCatalogue Extend(RuleCatalogue builtIn) =>
        OwnRules.Count == 0 && SensitiveNames.Count == 0
            ? builtIn
            : new RuleCatalogue([.. builtIn.Rules, .. OwnRules]) { SensitiveNames = SensitiveNames };

    /// <summary>Whether a path is not scanned.</summary>
    public bool IsExcluded(string path)
    {
        foreach (var glob in Excludes)
        {
            if (glob.IsMatch(path))
                return true;
        }

        return false;
    }

    internal bool IsDisabled(SecretRule rule, string? diagnosticId)
    {
        foreach (var selector in DisabledRules)
        {
            if (SelectsExactly(selector, rule, diagnosticId))
                return true;
        }

        return false;
    }

    internal Confidence? ConfidenceOf(SecretRule rule)
    {
        foreach (var item in Confidences)
        {
            if (item.Rule.Selects(rule, string.Empty))
                return item.Confidence;
        }

        return null;
    }

    internal PathAllow? FindPathAllow(SecretRule rule, string path, string? diagnosticId)
    {
        foreach (var allow in PathAllows)
        {
            if (allow.Covers(rule, path, diagnosticId))
                return allow;
        }

        return null;
    }

    /// <summary>
    /// A diagnostic's id in the configuration silences that diagnostic everywhere; it must not switch off the scanner, which shows
    /// none under that id.
    /// </summary>
    private static bool SelectsExactly(RuleSelector selector, SecretRule rule, string? diagnosticId) =>
        selector.Selects(rule, diagnosticId ?? string.Empty);
}
