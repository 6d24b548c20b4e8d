using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Pipeline;

/// <summary>The order of findings and places in every report.</summary>
internal static class FindingOrder
{
    /// <summary>By repository, path, then place; between equals by whoever brought it in, so that no order depends on chance.</summary>
    public static IComparer<Location> ByPlace { get; } = Comparer<Location>.Create((a, b) => Compare(a, b) is var place and not 0 ? place : CompareRest(a, b));

    /// <summary>The same for places that belong together.</summary>
    public static IComparer<IReadOnlyList<Location>> ByPlaces { get; } = Comparer<IReadOnlyList<Location>>.Create((a, b) =>
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            if (ByPlace.Compare(a[i], b[i]) is var order and not 0)
                return order;
        }

        return a.Count.CompareTo(b.Count);
    });

    /// <summary>By the first place, then rule and secret.</summary>
    public static int Compare(Finding a, Finding b) => Compare(a.Locations[0], b.Locations[0]) is var place and not 0
        ? place
        : string.CompareOrdinal(a.Rule.Id, b.Rule.Id) is var rule and not 0
            ? rule
            : string.CompareOrdinal(a.Fingerprint, b.Fingerprint);

    /// <summary>By repository, path, then place.</summary>
    public static int Compare(Location a, Location b)
    {
        if (string.CompareOrdinal(a.Repository, b.Repository) is var repository and not 0)
            return repository;
        var path = string.CompareOrdinal(a.Path, b.Path);
        return path != 0 ? path : (a.StartLine, a.StartColumn).CompareTo((b.StartLine, b.StartColumn));
    }

    private static int CompareRest(Location a, Location b)
    {
        if ((a.EndLine, a.EndColumn).CompareTo((b.EndLine, b.EndColumn)) is var end and not 0)
            return end;
        var date = Nullable.Compare(a.Provenance?.Date, b.Provenance?.Date);
        return date != 0 ? date : string.CompareOrdinal(a.Provenance?.Author, b.Provenance?.Author);
    }
}
