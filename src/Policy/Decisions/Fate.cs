namespace ApiXGuard.Policy;

/// <summary>What becomes of a match.</summary>
public enum Fate
{
    /// <summary>It is reported, and blocks.</summary>
    Reported,

    /// <summary>Somebody allowed it.</summary>
    Allowed,

    /// <summary>It is less sure than what was asked for.</summary>
    BelowConfidence,
}

/// <summary>What allowed a match.</summary>
public enum AllowedBy
{
    /// <summary>Nothing did.</summary>
    Nothing,

    /// <summary>A comment in the text.</summary>
    InlineAllow,

    /// <summary>A path allowlist of the configuration.</summary>
    PathAllowlist,

    /// <summary>An entry of the baseline.</summary>
    Baseline,

    /// <summary>Its rule is disabled in the configuration.</summary>
    DisabledRule,
}
