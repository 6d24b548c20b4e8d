namespace ApiXGuard.Runtime;

/// <summary>What state an issued key is in at some time.</summary>
public enum ApiKeyStatus
{
    /// <summary>It works.</summary>
    Active,

    /// <summary>It was rotated and still works, until its overlap ends.</summary>
    Superseded,

    /// <summary>It was rotated and its overlap is over.</summary>
    Retired,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was revoked.</summary>
    Revoked,
}
