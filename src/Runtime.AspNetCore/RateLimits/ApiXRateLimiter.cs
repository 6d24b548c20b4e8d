using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Counts accepted requests by application and refused ones by address. Thread-safe.</summary>
internal sealed class ApiXRateLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> _applications;
    private readonly PartitionedRateLimiter<int> _addresses;
    private readonly int _partitions;

    public ApiXRateLimiter(ApiXRateLimitOptions options)
    {
        options.Validate();
        _partitions = options.AddressPartitions;
        var perApplication = WindowOf(options.RequestsPerApplication, options.Window);
        var perAddress = WindowOf(options.FailuresPerAddress, options.Window);
        // As many partitions as applications have keys: strangers make none.
        _applications = PartitionedRateLimiter.Create<string, string>(id => RateLimitPartition.GetFixedWindowLimiter(id, _ => perApplication));
        _addresses = PartitionedRateLimiter.Create<int, int>(partition => RateLimitPartition.GetFixedWindowLimiter(partition, _ => perAddress));
    }

    /// <summary>Counts a request of an application; gives the time to wait where it was one too many.</summary>
    public TimeSpan? Take(string applicationId)
    {
        using var lease = _applications.AttemptAcquire(applicationId);
        return WaitOf(lease);
    }

    /// <summary>Gives the time to wait where an address was refused too often.</summary>
    public TimeSpan? RetryAfterFailures(IPAddress? address)
    {
        using var lease = _addresses.AttemptAcquire(PartitionOf(address), permitCount: 0);
        return WaitOf(lease);
    }

    /// <summary>Counts a refused request of an address.</summary>
    public void NoteFailure(IPAddress? address) => _addresses.AttemptAcquire(PartitionOf(address)).Dispose();

    public void Dispose()
    {
        _applications.Dispose();
        _addresses.Dispose();
    }

    private static TimeSpan? WaitOf(RateLimitLease lease)
    {
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    private static FixedWindowRateLimiterOptions WindowOf(int permits, TimeSpan window) => new()
    {
        PermitLimit = permits,
        Window = window,
        QueueLimit = 0,
    };

    // HashCode differs from process to process: nobody can choose addresses that share a partition with another's.
    private int PartitionOf(IPAddress? address)
    {
        if (address is null)
            return 0;
        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out var length))
            return 0;
        // One caller has a whole /64 of IPv6 addresses to choose from.
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            length = 8;
        var hash = new HashCode();
        hash.AddBytes(bytes[..length]);
        return (int)((uint)hash.ToHashCode() % (uint)_partitions);
    }
}
