using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.History;

namespace ApiXGuard.Scanner.State;

/// <summary>What a scan of a history leaves for the next one. Holds no secret: findings are redacted, objects are named by id.</summary>
internal sealed record HistoryState
{
    /// <summary>What the result depends on besides the objects: scanner, rules, policy, limits. Another key, another result.</summary>
    public required string Key { get; init; }

    /// <summary>Everything reachable from these commits was scanned.</summary>
    public required IReadOnlyList<ObjectId> Tips { get; init; }

    /// <summary>The blobs that may hold a secret, so that nobody has to look for them again.</summary>
    public required IReadOnlyList<ObjectId> Suspects { get; init; }

    /// <summary>The names of what was scanned besides: tags, and objects that refs name.</summary>
    public required IReadOnlyList<ObjectId> Others { get; init; }

    /// <summary>What was found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What was too large.</summary>
    public required IReadOnlyList<SkippedItem> Skipped { get; init; }

    /// <summary>What a scan that was stopped had been through beyond that; <see langword="null"/> after one that was not.</summary>
    public SiftedObjects? Sifted { get; init; }
}
