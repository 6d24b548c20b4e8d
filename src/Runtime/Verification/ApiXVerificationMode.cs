namespace ApiXGuard.Runtime;

/// <summary>How a server judges signed requests.</summary>
public enum ApiXVerificationMode
{
    /// <summary>Refuses whatever a signature does not bind without doubt. Clients that keep to the protocol notice no difference.</summary>
    Strict,

    /// <summary>
    /// Takes and refuses what the published server 2.2.0 does, its weaknesses included: for a time in which clients that lean on them are
    /// replaced.
    /// </summary>
    Compat,
}
