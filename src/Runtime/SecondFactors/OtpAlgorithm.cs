namespace ApiXGuard.Runtime;

/// <summary>The hash function under a one-time password (RFC 6238, section 1.2).</summary>
public enum OtpAlgorithm
{
    /// <summary>HMAC-SHA-1, which every authenticator application knows.</summary>
    Sha1,

    /// <summary>HMAC-SHA-256.</summary>
    Sha256,

    /// <summary>HMAC-SHA-512.</summary>
    Sha512,
}
