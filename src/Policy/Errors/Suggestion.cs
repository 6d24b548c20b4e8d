namespace ApiXGuard.Policy;

/// <summary>The nearest of the known words to one that is not known.</summary>
public static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary>The known word that a typing mistake away gives the unknown one; <see langword="null"/> where none is near.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known words.</param>
    public static string? For(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var other in known)
        {
            if (other.Length > LongestWord)
                continue;
            var distance = Distance(word.ToLowerInvariant(), other.ToLowerInvariant());
            if (distance < bestDistance)
                (best, bestDistance) = (other, distance);
        }

        return best;
    }

    /// <summary><c> (did you mean 'x'?)</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        For(word, known) is { } suggestion ? $" (did you mean '{suggestion}'?)" : string.Empty;

    /// <summary>Edit distance with neighbouring letters swapped as one step (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
