using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Primitives;

namespace ApiXGuard.Runtime;

/// <summary>
/// A request as it came, for <see cref="ApiXRequestVerifier"/>: nothing decoded, nothing joined. Header values hold one entry for each header
/// line. <see cref="ToString"/> and the debugger show no header and no body.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(RedactedView))]
public sealed class ApiXIncomingRequest
{
    /// <summary>The method as it stands in the request line.</summary>
    public required string Method { get; init; }

    /// <summary>The target as it stands in the request line, query included: never a decoded or rebuilt path.</summary>
    public required string Target { get; init; }

    /// <summary>Whether the request came over HTTPS, as far as the server believes it.</summary>
    public required bool IsSecure { get; init; }

    /// <summary>The headers <c>X-API-Key</c>.</summary>
    public StringValues ApiKey { get; init; }

    /// <summary>The headers <c>X-Signature</c>.</summary>
    public StringValues Signature { get; init; }

    /// <summary>The headers <c>X-Signature-Nonce</c>.</summary>
    public StringValues Nonce { get; init; }

    /// <summary>The headers <c>Date</c>.</summary>
    public StringValues Date { get; init; }

    /// <summary>The headers <c>Content-Type</c>.</summary>
    public StringValues ContentType { get; init; }

    /// <summary>The headers <c>Content-Encoding</c>.</summary>
    public StringValues ContentEncoding { get; init; }

    /// <summary>The body's bytes as they came on the wire; used where <see cref="BodyReader"/> is not set.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>
    /// Whether a body may follow; set it with <see cref="BodyReader"/>. HTTP tells by <c>Content-Length</c> above zero or
    /// <c>Transfer-Encoding</c>.
    /// </summary>
    public bool MayHaveBody { get; init; }

    /// <summary>
    /// Reads the body, at most so many bytes, when the verifier comes to need it: after the headers have passed, so that a stranger's body is
    /// not read at all. Called once at most.
    /// </summary>
    public Func<int, CancellationToken, ValueTask<ApiXRequestBody>>? BodyReader { get; init; }

    /// <summary>The address the request came from; <see langword="null"/> where it is not known.</summary>
    public IPAddress? Origin { get; init; }

    internal bool HasBody => BodyReader is null ? !Body.IsEmpty : MayHaveBody;

    internal ValueTask<ApiXRequestBody> ReadBodyAsync(int limit, CancellationToken cancellationToken)
    {
        if (BodyReader is not null)
            return BodyReader(limit, cancellationToken);
        return new(Body.Length > limit ? ApiXRequestBody.TooLarge : ApiXRequestBody.Of(Body));
    }

    /// <summary>Gives the method alone: a target's query can hold what belongs in no log.</summary>
    public override string ToString() => $"{nameof(ApiXIncomingRequest)} {{ {nameof(Method)} = {Method} }}";

    private sealed class RedactedView(ApiXIncomingRequest request)
    {
        public string Request { get; } = request.ToString();
    }
}
