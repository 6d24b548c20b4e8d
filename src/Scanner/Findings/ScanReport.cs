namespace ApiXGuard.Scanner.Findings;

/// <summary>The result of one run: what reports write and what the exit code follows from.</summary>
/// <param name="Findings">What policy left, by path and place.</param>
/// <param name="Skipped">What was left out by choice (binary, size, excludes). Leaves the scan complete.</param>
/// <param name="Errors">What could not be read. Makes the scan incomplete and the exit code 2.</param>
/// <param name="Statistics">Counts.</param>
internal sealed record ScanReport(
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<SkippedItem> Skipped,
    IReadOnlyList<ScanError> Errors,
    ScanStatistics Statistics)
{
    /// <summary>Whether everything that was asked for was read.</summary>
    public bool IsComplete => Errors.Count == 0;

    /// <summary>What it is a report of; <see langword="null"/> until somebody says so.</summary>
    public RunDescription? Run { get; init; }

    /// <summary>What a person should mend; changes neither the exit code nor completeness.</summary>
    public IReadOnlyList<ScanWarning> Warnings { get; init; } = [];
}

/// <summary>Something left out by choice.</summary>
/// <param name="Path">What.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">The limit and the value that met it, or <see langword="null"/>.</param>
internal sealed record SkippedItem(string Path, SkipReason Reason, string? Detail = null)
{
    /// <summary>The repository, where several were scanned.</summary>
    public string? Repository { get; init; }

    /// <summary>How many things, where one item stands for all of its kind.</summary>
    public int? Count { get; init; }

    /// <summary>So many binary blobs, which nobody wants to see one by one.</summary>
    public static SkippedItem Binaries(int count) => new("", SkipReason.Binary, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} blobs")) { Count = count };
}

/// <summary>Why something was left out.</summary>
internal enum SkipReason
{
    /// <summary>Binary content.</summary>
    Binary,

    /// <summary>Larger than the limit.</summary>
    TooLarge,

    /// <summary>Excluded by configuration or option.</summary>
    Excluded,

    /// <summary>A link that leaves the scanned tree, or a submodule.</summary>
    NotFollowed,
}

/// <summary>Something that could not be read.</summary>
/// <param name="Path">What; may be empty.</param>
/// <param name="Message">One line, for people; holds no secret.</param>
internal sealed record ScanError(string Path, string Message)
{
    /// <summary>The repository, where several were scanned.</summary>
    public string? Repository { get; init; }

    /// <summary>The objects that are meant, where it is about some; the message tells of them.</summary>
    public UnreadObjects? Objects { get; init; }
}

/// <summary>Counts of one run.</summary>
/// <param name="Blobs">Blobs scanned.</param>
/// <param name="Bytes">Bytes scanned.</param>
/// <param name="Allowed">Findings silenced by an inline allow, an allowlist or the baseline.</param>
/// <param name="BelowConfidence">Findings below the minimum confidence.</param>
/// <param name="Elapsed">Wall time; zero where it is not known.</param>
internal sealed record ScanStatistics(long Blobs, long Bytes, long Allowed, long BelowConfidence, TimeSpan Elapsed)
{
    /// <summary>Two runs taken together.</summary>
    public static ScanStatistics operator +(ScanStatistics a, ScanStatistics b) => new(
        checked(a.Blobs + b.Blobs), checked(a.Bytes + b.Bytes), checked(a.Allowed + b.Allowed), checked(a.BelowConfidence + b.BelowConfidence), a.Elapsed + b.Elapsed);
}
