namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>How often callers may call. Read once, at start.</summary>
public sealed class ApiXRateLimitOptions
{
    /// <summary>Accepted requests of one application in one <see cref="Window"/>; 600 by default, at least 1.</summary>
    public int RequestsPerApplication { get; set; } = 600;

    /// <summary>
    /// Refused requests from one address (IPv6: one /64 network) in one <see cref="Window"/>; 60 by default, at least 1. An address past it is not heard until the
    /// window ends, signed well or not. Behind a proxy, let ASP.NET Core's forwarded headers tell the callers' addresses, or all share the proxy's.
    /// </summary>
    public int FailuresPerAddress { get; set; } = 60;

    /// <summary>The window; one second to one day, one minute by default.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many addresses are counted apart at most: beyond, addresses share a count by chance, so that no crowd of them fills the memory. 16,384 by default, 1 to
    /// 1,048,576.
    /// </summary>
    public int AddressPartitions { get; set; } = 16_384;

    internal void Validate()
    {
        Require(RequestsPerApplication >= 1, nameof(RequestsPerApplication), "is at least 1");
        Require(FailuresPerAddress >= 1, nameof(FailuresPerAddress), "is at least 1");
        Require(Window >= TimeSpan.FromSeconds(1) && Window <= TimeSpan.FromDays(1), nameof(Window), "is one second to one day");
        Require(AddressPartitions is >= 1 and <= 1_048_576, nameof(AddressPartitions), "is 1 to 1,048,576");
    }

    private static void Require(bool met, string name, string rule)
    {
        if (!met)
            throw new ArgumentException($"{nameof(ApiXRateLimitOptions)}.{name} {rule}.", name);
    }
}
