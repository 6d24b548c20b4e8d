namespace ApiXGuard.Policy;

/// <summary>Limits of a scan.</summary>
public sealed record ScanLimits
{
    /// <summary>The most a blob may hold where nothing is configured: 50 MB.</summary>
    public const long DefaultMaxBlobSize = 50_000_000;

    /// <summary>A larger blob is named in the result as not scanned.</summary>
    public long MaxBlobSize { get; init; } = DefaultMaxBlobSize;
}
