using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>What is known of a request once it was verified; kept among the request's features.</summary>
internal sealed class ApiXRequestState
{
    /// <summary>The application that signed it; <see langword="null"/> when refused.</summary>
    public ApiXApplication? Application { get; init; }

    /// <summary>The identity made from the application; <see langword="null"/> when refused.</summary>
    public AuthenticationTicket? Ticket { get; init; }

    /// <summary>The signed body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the signed body has a top-level key.</summary>
    public bool HasJsonBody { get; init; }

    /// <summary>The first check that failed; <see langword="null"/> while none did.</summary>
    public ApiXFailure? Failure { get; set; }

    /// <summary>The access level that the evaluator gave; <see cref="AccessLevel.NoAccess"/> before.</summary>
    public AccessLevel AccessLevel { get; set; } = AccessLevel.NoAccess;

    /// <summary>The endpoint that takes the request as it is; <see langword="null"/> before one does.</summary>
    public Endpoint? PassedEndpoint { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Reason => Failure?.Reason;
}
