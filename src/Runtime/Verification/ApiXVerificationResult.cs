using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ApiXGuard.Runtime;

/// <summary>What became of a request: the application that signed it, or why it is refused. Immutable; shows no key, header or body.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiXVerificationResult
{
    private ApiXVerificationResult()
    {
    }

    /// <summary>Whether the request may go on.</summary>
    [MemberNotNullWhen(true, nameof(Application))]
    [MemberNotNullWhen(false, nameof(ErrorId), nameof(Reason))]
    public bool Succeeded => Application is not null;

    /// <summary>Who signed the request; <see langword="null"/> when it is refused.</summary>
    public ApiXApplication? Application { get; private init; }

    /// <summary>The protocol's error id, one of <see cref="ApiXErrorIds"/>; <see langword="null"/> when accepted.</summary>
    public string? ErrorId { get; private init; }

    /// <summary>Why, one of <see cref="ApiXRejectionReasons"/>: for logs, not for the caller; <see langword="null"/> when accepted.</summary>
    public string? Reason { get; private init; }

    /// <summary>The HTTP status to answer with; 200 when accepted.</summary>
    public int StatusCode { get; private init; } = 200;

    /// <summary>
    /// Whether the published server answers this with a page of its framework rather than the protocol's JSON, which compat mode follows.
    /// </summary>
    public bool IsFrameworkError { get; private init; }

    /// <summary>The signed body as it came; empty where there is none, where it is not JSON (compat only), or when refused.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlyMemory<byte> Body { get; private init; }

    /// <summary>Whether the signed body has at least one top-level key: what the protocol calls having a JSON body.</summary>
    public bool HasJsonBody { get; private init; }

    internal static ApiXVerificationResult Accept(ApiXApplication application, ReadOnlyMemory<byte> body, bool hasJsonBody) => new()
    {
        Application = application,
        Body = body,
        HasJsonBody = hasJsonBody,
    };

    internal static ApiXVerificationResult Refuse(string errorId, int statusCode, string reason, bool frameworkError = false) => new()
    {
        ErrorId = errorId,
        StatusCode = statusCode,
        Reason = reason,
        IsFrameworkError = frameworkError,
    };

    /// <summary>Gives the application's id, or the status, the error id and the reason.</summary>
    public override string ToString() => Succeeded ? $"accepted: {Application.Id}" : $"{StatusCode} {ErrorId}: {Reason}";
}
