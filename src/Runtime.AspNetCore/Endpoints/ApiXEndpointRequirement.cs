using Microsoft.AspNetCore.Authorization;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>
/// Asks that a signed request is what the endpoint wants, in the protocol's order: query parameters, body, access level. A policy of your own that holds it and
/// the scheme <see cref="ApiXDefaults.AuthenticationScheme"/> checks the same as <c>RequireApiX</c>.
/// </summary>
public sealed class ApiXEndpointRequirement : IAuthorizationRequirement
{
    /// <inheritdoc/>
    public override string ToString() => "The request is signed, and what the endpoint wants.";
}
