namespace ApiXGuard.Detection;

/// <summary>What an offline check (checksum, structure, embedded date) says of a match. No network is ever asked.</summary>
public enum Validity : byte
{
    /// <summary>The rule has no offline check, or the check could not decide.</summary>
    Unknown = 0,

    /// <summary>The check passed: the provider issued this value, or it is structurally whole.</summary>
    Valid = 1,

    /// <summary>The check failed: a typo, a redaction or a made-up value. Lowers confidence, never hides.</summary>
    Invalid = 2,
}
