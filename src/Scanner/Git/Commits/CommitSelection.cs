using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.References;

namespace ApiXGuard.Scanner.Git.Commits;

/// <summary>Which commits to scan.</summary>
internal sealed record CommitSelection
{
    /// <summary>Where to begin: everything reachable from these.</summary>
    public required IReadOnlyList<Reference> From { get; init; }

    /// <summary>Not what is reachable from these.</summary>
    public IReadOnlyList<ObjectId> Without { get; init; } = [];

    /// <summary>Only what was committed at this moment or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only so many, the newest.</summary>
    public int? MostCommits { get; init; }

    /// <summary>Commits whose parents are not there, as a shallow clone has them.</summary>
    public IReadOnlySet<ObjectId> Shallow { get; init; } = new HashSet<ObjectId>();

    /// <summary>Parents that commits get from grafts, besides their own.</summary>
    public IReadOnlyDictionary<ObjectId, IReadOnlyList<ObjectId>> Grafts { get; init; } = new Dictionary<ObjectId, IReadOnlyList<ObjectId>>();
}
