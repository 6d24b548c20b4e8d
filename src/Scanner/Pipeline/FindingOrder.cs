using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Pipeline;

/// <summary>The order of findings and places in every report.</summary>
internal static class FindingOrder
{
    /// <summary>By path, then place.</summary>
    public static IComparer<Location> ByPlace { get; } = Comparer<Location>.Create(Compare);

    /// <summary>By the first place, then rule and secret.</summary>
    public static int Compare(Finding a, Finding b) => Compare(a.Locations[0], b.Locations[0]) is var place and not 0
        ? place
        : string.CompareOrdinal(a.Rule.Id, b.Rule.Id) is var rule and not 0
            ? rule
            : string.CompareOrdinal(a.Fingerprint, b.Fingerprint);

    /// <summary>By path, then place.</summary>
    public static int Compare(Location a, Location b)
    {
        var path = string.CompareOrdinal(a.Path, b.Path);
        return path != 0 ? path : (a.StartLine, a.StartColumn).CompareTo((b.StartLine, b.StartColumn));
    }
}
