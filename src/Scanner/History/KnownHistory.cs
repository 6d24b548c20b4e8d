using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.History;

/// <summary>What an earlier scan found, to which a scan of what came since adds.</summary>
/// <param name="Suspects">The blobs that may hold a secret.</param>
/// <param name="Others">The tags and named objects that were scanned.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Skipped">What was too large.</param>
internal sealed record KnownHistory(
    IReadOnlySet<ObjectId> Suspects, IReadOnlySet<ObjectId> Others, IReadOnlyList<Finding> Findings, IReadOnlyList<SkippedItem> Skipped)
{
    /// <summary>A known finding with what the new commits add: paths, counts, whether HEAD holds it.</summary>
    /// <param name="known">The finding as it was.</param>
    /// <param name="whole">What is known of the secret now.</param>
    /// <param name="located">What is known of each path now; a path without a first commit was only inherited.</param>
    public static Finding Add(Finding known, Answer whole, IReadOnlyList<(Location Location, Answer Answer)> located)
    {
        var locations = known.Locations.Select(location => Settle(location, located)).ToList();
        foreach (var (location, answer) in located)
        {
            if (answer.First >= 0 && !known.Locations.Any(old => IsSame(old, location)))
                locations.Add(location);
        }

        var inMessage = locations.Exists(location => location is { Kind: LocationKind.CommitMessage, Provenance.IsInHead: true });
        var provenance = known.Provenance! with { Commits = known.Provenance!.Commits + whole.Commits, IsInHead = whole.IsInHead || inMessage };
        return known with { Locations = locations, Provenance = provenance };
    }

    private static Location Settle(Location location, IReadOnlyList<(Location Location, Answer Answer)> located)
    {
        var (now, answer) = located.FirstOrDefault(item => IsSame(item.Location, location));
        if (location.Provenance is not { } provenance || location.Kind is not (LocationKind.File or LocationKind.CommitMessage))
            return location;
        if (now is null)
            return location.Kind == LocationKind.File ? location with { Provenance = provenance with { IsInHead = false } } : location;
        return location with
        {
            Provenance = provenance with
            {
                Commits = provenance.Commits + answer.Commits,
                IsInHead = answer.IsInHead || (location.Kind == LocationKind.CommitMessage && provenance.IsInHead),
            },
        };
    }

    private static bool IsSame(Location a, Location b) => a.Path == b.Path && a.Kind == b.Kind;
}
