using System.Net;
using Microsoft.AspNetCore.Authentication;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>How the server verifies requests and whom it believes about HTTPS.</summary>
public sealed class ApiXAuthenticationOptions : AuthenticationSchemeOptions
{
    /// <summary>How requests are verified.</summary>
    public ApiXVerificationOptions Verification { get; } = new();

    /// <summary>
    /// The addresses of proxies that end HTTPS in front of this server. In strict mode <c>X-Forwarded-Proto: https</c> counts only from these and
    /// <see cref="KnownNetworks"/>; in compat mode from anybody, as the published server has it. Empty by default.
    /// </summary>
    public IList<IPAddress> KnownProxies { get; } = [];

    /// <summary>The networks such proxies stand in. Empty by default.</summary>
    public IList<IPNetwork> KnownNetworks { get; } = [];

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Verification.Validate();
    }
}
