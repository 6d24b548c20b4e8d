namespace ApiXGuard.Runtime;

/// <summary>Where signed requests may go.</summary>
internal static class SecureAddress
{
    public static Uri Check(Uri? address, bool allowInsecureLoopback)
    {
        if (address is not { IsAbsoluteUri: true })
            throw new ApiXRequestException("The address of the request is not absolute.");
        if (address.Scheme == Uri.UriSchemeHttps)
            return address;
        if (address.Scheme != Uri.UriSchemeHttp)
            throw new ApiXRequestException("The address of a signed request begins with https://.");
        if (!address.IsLoopback)
            throw new ApiXRequestException("A signed request goes over HTTPS only, and this address begins with http://.");
        if (!allowInsecureLoopback)
            throw new ApiXRequestException($"A signed request goes over HTTPS only. For plain HTTP to this machine itself, as in tests, set {nameof(ApiXSigningOptions)}.{nameof(ApiXSigningOptions.AllowInsecureLoopback)}.");
        return address;
    }

    /// <summary>Gives the address with which .NET puts exactly this target on the wire.</summary>
    public static Uri WithTarget(Uri address, string target) => address.PathAndQuery == target
        ? address
        : new Uri(address.GetLeftPart(UriPartial.Authority) + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
