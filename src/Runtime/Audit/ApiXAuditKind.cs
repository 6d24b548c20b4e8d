namespace ApiXGuard.Runtime;

/// <summary>What an <see cref="ApiXAuditEvent"/> tells of.</summary>
public enum ApiXAuditKind
{
    /// <summary>A store gave out a key.</summary>
    KeyAccessed,

    /// <summary>A store could not give a key, or refused.</summary>
    KeyAccessFailed,

    /// <summary>A request was signed.</summary>
    RequestSigned,

    /// <summary>A server took a signed request.</summary>
    RequestAccepted,

    /// <summary>A server refused a request; <see cref="ApiXAuditEvent.Reason"/> tells why.</summary>
    RequestRejected,

    /// <summary>The keys of a store, or an issued key, were replaced.</summary>
    KeyRotated,

    /// <summary>A key was used that is due to be replaced.</summary>
    KeyDeprecated,

    /// <summary>A key was issued.</summary>
    KeyIssued,

    /// <summary>An issued key was revoked.</summary>
    KeyRevoked,

    /// <summary>A second factor was asked for and not given.</summary>
    SecondFactorRefused,
}
