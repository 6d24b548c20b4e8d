using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>Decides what becomes of matches, by configuration, baseline and inline allows. Immutable and thread-safe.</summary>
public sealed class PolicyDecider
{
    private readonly PolicyConfiguration _configuration;
    private readonly Baseline _baseline;
    private readonly Confidence _minimum;

    /// <summary>Makes a decider.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="baseline">The known secrets.</param>
    /// <param name="minimumConfidence">What counts instead of the configuration's minimum; <see langword="null"/> for that.</param>
    public PolicyDecider(PolicyConfiguration configuration, Baseline baseline, Confidence? minimumConfidence = null)
    {
        _configuration = configuration;
        _baseline = baseline;
        _minimum = minimumConfidence ?? configuration.MinimumConfidence;
    }

    /// <summary>The decider of a repository without configuration and baseline.</summary>
    public static PolicyDecider Default { get; } = new(PolicyConfiguration.Default, Baseline.Empty);

    /// <summary>The configuration.</summary>
    public PolicyConfiguration Configuration => _configuration;

    /// <summary>The key of all fingerprints given to this decider.</summary>
    public FingerprintKey Key => _baseline.Key;

    /// <summary>Whether a match of this rule, this sure, may be reported somewhere: what a place can only lower is not below the minimum already.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="confidence">How sure it can be at most.</param>
    public bool MayReport(SecretRule rule, Confidence confidence) =>
        (_configuration.ConfidenceOf(rule) ?? confidence) >= _minimum && !_configuration.IsDisabled(rule, diagnosticId: null);

    /// <summary>Decides on one match.</summary>
    /// <param name="subject">The match.</param>
    /// <param name="allows">The inline allows of its text.</param>
    public Decision Decide(in PolicySubject subject, InlineAllowSet allows)
    {
        var rule = subject.Rule;
        var confidence = _configuration.ConfidenceOf(rule) ?? subject.Confidence;
        if (_configuration.IsDisabled(rule, subject.DiagnosticId))
            return new Decision(Fate.Allowed, confidence, AllowedBy.DisabledRule);
        if (confidence < _minimum)
            return new Decision(Fate.BelowConfidence, confidence);
        if (allows.Find(rule, subject.FirstLine, subject.LastLine, subject.DiagnosticId) is { } allow)
            return new Decision(Fate.Allowed, confidence, AllowedBy.InlineAllow, allow.Reason);
        if (_configuration.FindPathAllow(rule, subject.Path, subject.DiagnosticId) is { } path)
            return new Decision(Fate.Allowed, confidence, AllowedBy.PathAllowlist, path.Because);
        if (_baseline.Contains(subject.Fingerprint))
            return new Decision(Fate.Allowed, confidence, AllowedBy.Baseline);
        return new Decision(Fate.Reported, confidence);
    }

    /// <summary>Whether a diagnostic that shows no secret of the catalogue (a log call, a comparison) is silenced by somebody.</summary>
    /// <param name="diagnosticId">The diagnostic's id.</param>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    /// <param name="firstLine">Counted from 1.</param>
    /// <param name="lastLine">Counted from 1.</param>
    /// <param name="allows">The inline allows of its text.</param>
    public bool Allows(string diagnosticId, string path, int firstLine, int lastLine, InlineAllowSet allows) =>
        _configuration.DisabledRules.Any(selector => selector.SelectsDiagnostic(diagnosticId))
        || allows.Find(diagnosticId, firstLine, lastLine) is not null
        || _configuration.PathAllows.Any(allow => allow.Rules.Any(selector => selector.SelectsDiagnostic(diagnosticId)) && allow.Paths.Any(glob => glob.IsMatch(path)));
}
