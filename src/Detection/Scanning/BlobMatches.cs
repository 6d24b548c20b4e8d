namespace ApiXGuard.Detection;

/// <summary>What the engine found in one blob.</summary>
/// <param name="Matches">The matches, by place. They hold raw secrets: turn them into findings and let them go.</param>
/// <param name="IsBinary">Whether the blob is binary and was skipped.</param>
public sealed record BlobMatches(IReadOnlyList<Match> Matches, bool IsBinary)
{
    /// <summary>Nothing found.</summary>
    public static BlobMatches None { get; } = new([], false);

    /// <summary>A binary blob.</summary>
    public static BlobMatches Binary { get; } = new([], true);
}
