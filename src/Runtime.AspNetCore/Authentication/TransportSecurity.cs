using System.Net;
using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Decides whether a request came over HTTPS.</summary>
internal static class TransportSecurity
{
    private const string ForwardedProto = "X-Forwarded-Proto";

    public static bool IsSecure(HttpContext context, ApiXAuthenticationOptions options, bool strict)
    {
        if (context.Request.IsHttps)
            return true;
        var forwarded = context.Request.Headers[ForwardedProto];
        // A list of protocols, or another spelling, is none.
        if (forwarded.Count != 1 || !string.Equals(forwarded[0], "https", StringComparison.Ordinal))
            return false;
        return !strict || IsKnownProxy(context.Connection.RemoteIpAddress, options);
    }

    private static bool IsKnownProxy(IPAddress? address, ApiXAuthenticationOptions options)
    {
        if (address is null)
            return false;
        // A dual-stack socket shows an IPv4 caller as ::ffff:a.b.c.d.
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        foreach (var proxy in options.KnownProxies)
        {
            if ((proxy.IsIPv4MappedToIPv6 ? proxy.MapToIPv4() : proxy).Equals(address))
                return true;
        }

        foreach (var network in options.KnownNetworks)
        {
            if (network.Contains(address))
                return true;
        }

        return false;
    }
}
