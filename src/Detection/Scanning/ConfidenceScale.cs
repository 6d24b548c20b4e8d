namespace ApiXGuard.Detection.Scanning;

/// <summary>Turns a matcher's judgement into the final one: what a failed check and a test or example path take away.</summary>
internal static class ConfidenceScale
{
    /// <summary>
    /// A failed check, or a test or example path, lowers by one step, together at most one; a distinctive rule never falls
    /// below <see cref="Confidence.Medium"/> unless it began there or lower.
    /// </summary>
    public static Judgement Apply(SecretRule rule, Judgement judgement, PathKind path)
    {
        if (judgement.IsDropped || !IsLowered(judgement, path))
            return judgement;
        var floor = rule.IsDistinctive ? Min(judgement.Confidence, Confidence.Medium) : Confidence.Low;
        var lowered = (Confidence)Math.Max((int)judgement.Confidence - 1, (int)floor);
        return judgement with { Confidence = lowered };
    }

    private static bool IsLowered(Judgement judgement, PathKind path) =>
        judgement.Validity == Validity.Invalid || (path.Traits & (PathTraits.Test | PathTraits.Example)) != 0;

    private static Confidence Min(Confidence a, Confidence b) => a < b ? a : b;
}
