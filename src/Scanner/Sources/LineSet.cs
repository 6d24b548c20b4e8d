namespace ApiXGuard.Scanner.Sources;

/// <summary>A set of line numbers, counted from 1, as ascending ranges that do not touch.</summary>
/// <param name="Ranges">First and last line of each range, both included.</param>
internal sealed record LineSet(IReadOnlyList<(int First, int Last)> Ranges)
{
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
}
