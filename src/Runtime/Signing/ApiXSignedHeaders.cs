using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ApiXGuard.Runtime;

/// <summary>
/// The headers that make a request a signed one; <c>Content-Type: application/json</c> goes with them. Immutable and thread-safe.
/// <see cref="ToString"/>, the debugger and serializers show no secret.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(RedactedView))]
public sealed class ApiXSignedHeaders
{
    internal ApiXSignedHeaders(string apiKey, string signature, string nonce, string date, CanonicalJsonTraits bodyTraits)
    {
        ApiKey = apiKey;
        Signature = signature;
        Nonce = nonce;
        Date = date;
        BodyTraits = bodyTraits;
    }

    /// <summary>The value of <see cref="ApiXHeaderNames.ApiKey"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string ApiKey { get; }

    /// <summary>The value of <see cref="ApiXHeaderNames.Signature"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string Signature { get; }

    /// <summary>The value of <see cref="ApiXHeaderNames.Nonce"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string Nonce { get; }

    /// <summary>The value of <see cref="ApiXHeaderNames.Date"/>, in the form of RFC 1123.</summary>
    public string Date { get; }

    /// <summary>What lets another body have the same signature. A strict server refuses a body that has any of it.</summary>
    public CanonicalJsonTraits BodyTraits { get; }

    /// <summary>Says when the request was signed, and nothing secret.</summary>
    public override string ToString() => $"{nameof(ApiXSignedHeaders)} {{ {nameof(ApiKey)} = {Redact.Mark}, {nameof(Date)} = {Date} }}";

    private sealed class RedactedView(ApiXSignedHeaders headers)
    {
        public string Headers { get; } = headers.ToString();
    }
}
