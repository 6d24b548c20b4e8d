namespace ApiXGuard.Scanner.Sources;

/// <summary>A set of line numbers, counted from 1, as ascending ranges that do not touch.</summary>
/// <param name="Ranges">First and last line of each range, both included.</param>
internal sealed record LineSet(IReadOnlyList<(int First, int Last)> Ranges)
{
    /// <summary>No line.</summary>
    public static LineSet None { get; } = new([]);

    /// <summary>Every line there can be.</summary>
    public static LineSet Every { get; } = new([(1, int.MaxValue)]);

    /// <summary>Whether any line of a range is in the set.</summary>
    public bool Overlaps(int first, int last)
    {
        foreach (var range in Ranges)
        {
            if (range.First <= last && first <= range.Last)
                return true;
        }

        return false;
    }

    /// <summary>The lines that are in both sets.</summary>
    public LineSet Intersect(LineSet other)
    {
        var shared = new List<(int First, int Last)>();
        for (int i = 0, j = 0; i < Ranges.Count && j < other.Ranges.Count;)
        {
            var (a, b) = (Ranges[i], other.Ranges[j]);
            if (Math.Max(a.First, b.First) <= Math.Min(a.Last, b.Last))
                shared.Add((Math.Max(a.First, b.First), Math.Min(a.Last, b.Last)));
            if (a.Last < b.Last)
                i++;
            else
                j++;
        }

        return new LineSet(shared);
    }
}
