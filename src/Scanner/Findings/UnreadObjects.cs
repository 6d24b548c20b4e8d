using System.Globalization;

namespace ApiXGuard.Scanner.Findings;

/// <summary>Objects of a repository that could not be scanned: counted, because there may be a hundred thousand, and some named.</summary>
/// <param name="Problem">Why not.</param>
/// <param name="Count">How many.</param>
/// <param name="Named">The first of them, by id.</param>
internal sealed record UnreadObjects(ObjectProblem Problem, int Count, IReadOnlyList<string> Named)
{
    private const int MostNamed = 3;

    /// <summary>Of all such objects, those that are told.</summary>
    public static UnreadObjects Of(ObjectProblem problem, IEnumerable<string> ids)
    {
        var all = ids.ToList();
        return new UnreadObjects(problem, all.Count, First(all));
    }

    /// <summary>Together with others of the same problem.</summary>
    public UnreadObjects With(UnreadObjects other) => new(Problem, checked(Count + other.Count), First([.. Named, .. other.Named]));

    /// <summary>The same for people.</summary>
    public ScanError ToError()
    {
        var what = Problem == ObjectProblem.Missing
            ? "not in the repository or cannot be read; in a partial clone, 'git fetch --refetch' brings what is missing"
            : "damaged; 'git fsck' tells more";
        var more = Count > Named.Count ? ", …" : "";
        var message = string.Create(CultureInfo.InvariantCulture, $"{Count:N0} object{(Count == 1 ? " was" : "s were")} not scanned ({string.Join(", ", Named)}{more}): {what}");
        return new ScanError("", message) { Objects = this };
    }

    private static List<string> First(List<string> ids) => [.. ids.Order(StringComparer.Ordinal).Take(MostNamed)];
}

/// <summary>Why an object could not be scanned.</summary>
internal enum ObjectProblem
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there and cannot be read.</summary>
    Damaged,
}
