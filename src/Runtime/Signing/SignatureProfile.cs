namespace ApiXGuard.Runtime;

/// <summary>
/// Which bytes of a request's canonical JSON are signed. Both agree as long as the body is ASCII.
/// </summary>
public enum SignatureProfile
{
    /// <summary>UTF-8, as client 2.2 signs. Servers up to 2.2.0 refuse it when the body is not ASCII; this library's server takes it.</summary>
    Utf8,

    /// <summary>
    /// The low byte of each UTF-16 unit, as servers up to 2.2.0 and clients up to 2.1 do. Different texts can sign alike, so choose it only to
    /// talk to them.
    /// </summary>
    Binary,
}
