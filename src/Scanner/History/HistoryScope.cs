using ApiXGuard.Policy;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Sharding;

namespace ApiXGuard.Scanner.History;

/// <summary>What of a history to scan.</summary>
internal sealed record HistoryScope
{
    /// <summary>Which commits.</summary>
    public required CommitSelection Commits { get; init; }

    /// <summary>Names that cannot be read, so that what they lead to is not scanned.</summary>
    public IReadOnlyList<string> BrokenReferences { get; init; } = [];

    /// <summary>Whether objects that nothing leads to are scanned too.</summary>
    public bool IncludesUnreachable { get; init; }

    /// <summary>
    /// Whether everything with a name is meant and the store gives all objects sooner than a walk tells the needed ones: then blobs are
    /// scanned without a walk, and only of those that may matter it is looked up whether anything leads to them.
    /// </summary>
    public bool VisitsWholeStore { get; init; }

    /// <summary>What an earlier scan found, where only what came since is scanned; <see langword="null"/> for a scan of its own.</summary>
    public KnownHistory? Known { get; init; }

    /// <summary>What a stopped scan of the same had been through; <see langword="null"/> where there was none.</summary>
    public SiftedObjects? Sifted { get; init; }

    /// <summary>Whether a scan that is stopped is to tell what it had been through.</summary>
    public bool KeepsSifted { get; init; }

    /// <summary>Whether messages of commits and tags are scanned too.</summary>
    public bool IncludesMessages { get; init; } = true;

    /// <summary>Only files that one of these matches; every file where there is none.</summary>
    public IReadOnlyList<Glob> Paths { get; init; } = [];

    /// <summary>The part of blobs and messages to scan; <see langword="null"/> for all. For scopes that have no commits before them.</summary>
    public Shard? Shard { get; init; }

    /// <summary>
    /// The only secrets to look for, by fingerprint, and then wherever they stand: no allow, baseline, exclusion or confidence hides them.
    /// <see langword="null"/> for what policy reports.
    /// </summary>
    public IReadOnlySet<string>? Fingerprints { get; init; }

    /// <summary>The largest blob to scan, in bytes.</summary>
    public long MaximumSize { get; init; } = ScanLimits.DefaultMaxBlobSize;
}
