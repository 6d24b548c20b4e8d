namespace ApiXGuard.Runtime;

/// <summary>
/// Why a request was refused, more exactly than its error id tells the caller: short words that do not change, for logs, metrics and audit.
/// </summary>
public static class ApiXRejectionReasons
{
    /// <summary>The request did not come over HTTPS.</summary>
    public const string InsecureProtocol = "insecure-protocol";

    /// <summary>One of the four headers is missing or empty.</summary>
    public const string MissingHeader = "missing-header";

    /// <summary>One of the headers stands there more than once.</summary>
    public const string RepeatedHeader = "repeated-header";

    /// <summary>No live application has the API key.</summary>
    public const string UnknownApplication = "unknown-application";

    /// <summary>The application directory could not be asked.</summary>
    public const string DirectoryFailed = "directory-failed";

    /// <summary>The method is not one word of upper-case letters.</summary>
    public const string MalformedMethod = "malformed-method";

    /// <summary>The target does not begin with a slash, or is too long.</summary>
    public const string MalformedTarget = "malformed-target";

    /// <summary>The nonce is not letters and digits, or is too long.</summary>
    public const string MalformedNonce = "malformed-nonce";

    /// <summary>The date is not written as RFC 1123 says.</summary>
    public const string MalformedDate = "malformed-date";

    /// <summary>The date lies in the future.</summary>
    public const string FutureDate = "future-date";

    /// <summary>The date is too old.</summary>
    public const string ExpiredDate = "expired-date";

    /// <summary>The signature is not 64 lower-case hexadecimal digits.</summary>
    public const string MalformedSignature = "malformed-signature";

    /// <summary>The signature does not fit the request.</summary>
    public const string WrongSignature = "wrong-signature";

    /// <summary>The signature was accepted before.</summary>
    public const string Replay = "replay";

    /// <summary>The replay cache could not tell whether the signature is new.</summary>
    public const string ReplayCacheFailed = "replay-cache-failed";

    /// <summary>The body is longer than the limit.</summary>
    public const string BodyTooLarge = "body-too-large";

    /// <summary>The body does not end as HTTP wants it.</summary>
    public const string BrokenBody = "broken-body";

    /// <summary>The body is not announced as JSON in UTF-8, so that no signature covers it.</summary>
    public const string UnsignedContentType = "unsigned-content-type";

    /// <summary>The body is compressed or otherwise encoded.</summary>
    public const string EncodedBody = "encoded-body";

    /// <summary>The body is not JSON.</summary>
    public const string MalformedJson = "malformed-json";

    /// <summary>The body is JSON of which different texts sign alike: repeated keys, <c>__proto__</c>, lone surrogates, numbers no double holds, a top-level array.</summary>
    public const string AmbiguousJson = "ambiguous-json";
}
