using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;

namespace ApiXGuard.Scanner.Merging;

/// <summary>Joins findings of one secret under one rule from several reports.</summary>
internal static class FindingMerge
{
    /// <summary>
    /// Findings of parts of one scan as the scan of everything has them. In one commit a path holds one blob, so that counts of a path
    /// add up; those of the secret do not, because two paths may hold it in the same commit.
    /// </summary>
    public static Finding OfShards(IReadOnlyList<Finding> parts)
    {
        var groups = parts
            .SelectMany(part => part.Locations.GroupBy(KeyOf))
            .GroupBy(group => group.Key, group => group.ToList())
            .SelectMany(group => group.Key.IsJoined ? JoinPath([.. group]) : group.SelectMany(list => list));
        var places = groups
            .OrderBy(place => place.Provenance?.Order ?? int.MaxValue)
            .ThenBy(place => place, FindingOrder.ByPlace)
            .Select(place => place with { Provenance = WithoutPart(place.Provenance) });
        return SurestOf(parts) with { Locations = [.. places], Provenance = JoinWhole(parts) };
    }

    /// <summary>Findings of several repositories as one: first told where it was committed first, then the others as they came.</summary>
    public static Finding OfRepositories(IReadOnlyList<Finding> parts)
    {
        var provenance = parts.Select(part => part.Provenance).OfType<Provenance>()
            .OrderBy(MomentOf).ThenBy(item => item.Repository, StringComparer.Ordinal).ThenBy(item => item.Commit, StringComparer.Ordinal).FirstOrDefault();
        if (provenance is not null)
        {
            provenance = provenance with
            {
                Commits = parts.Aggregate(0, (sum, part) => checked(sum + (part.Provenance?.Commits ?? 0))),
                IsInHead = parts.Any(part => part.Provenance?.IsInHead == true),
            };
        }

        var places = parts.SelectMany(part => part.Locations)
            .GroupBy(place => place.Repository)
            .OrderBy(group => MomentOf(group.First().Provenance))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group);
        return SurestOf(parts) with { Locations = [.. places], Provenance = provenance };
    }

    /// <summary>The same secret may be less sure in one place than in another: the surest counts, between equals the text.</summary>
    private static Finding SurestOf(IReadOnlyList<Finding> parts) =>
        parts.OrderByDescending(part => part.Confidence).ThenByDescending(part => part.Validity).ThenBy(part => part.Redacted, StringComparer.Ordinal).First();

    /// <summary>Files under one path are one place, and so are all messages of commits. Tags and objects without a path each stand for themselves.</summary>
    private static (string Path, LocationKind Kind, bool IsJoined) KeyOf(Location location) =>
        (location.Path, location.Kind, location.Provenance is not null && location.Kind is LocationKind.File or LocationKind.CommitMessage);

    private static List<Location> JoinPath(IReadOnlyList<List<Location>> parts)
    {
        var first = parts.OrderBy(part => part[0].Provenance!.Order ?? int.MaxValue).ThenBy(part => part, FindingOrder.ByPlaces).First();
        var provenance = first[0].Provenance! with
        {
            Commits = parts.Aggregate(0, (sum, part) => checked(sum + part[0].Provenance!.Commits)),
            IsInHead = parts.Any(part => part[0].Provenance!.IsInHead),
        };
        return [.. first.Select(location => location with { Provenance = provenance })];
    }

    private static Provenance? JoinWhole(IReadOnlyList<Finding> parts)
    {
        var all = parts.Select(part => part.Provenance).OfType<Provenance>().ToList();
        if (all.Count == 0)
            return null;
        var first = all.OrderBy(provenance => provenance.Order ?? int.MaxValue).First();
        return WithoutPart(first)! with
        {
            Commits = all.Aggregate(new CommitSet(), (sum, provenance) => provenance.Held is { } held ? sum.Union(held) : sum).Count,
            IsInHead = all.Exists(provenance => provenance.IsInHead),
        };
    }

    private static Provenance? WithoutPart(Provenance? provenance) => provenance is null ? null : provenance with { Order = null, Held = null };

    private static long MomentOf(Provenance? provenance) => provenance?.Date?.UtcTicks ?? long.MaxValue;
}
