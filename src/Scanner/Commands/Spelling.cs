namespace ApiXGuard.Scanner.Commands;

/// <summary>Guesses what was meant by a mistyped name.</summary>
internal static class Spelling
{
    /// <summary>The known name nearest to what was typed; <see langword="null"/> where none is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known) => Near(typed, known, 1).FirstOrDefault();

    /// <summary>Up to <paramref name="most"/> known names near to what was typed, the nearest first.</summary>
    public static IReadOnlyList<string> Near(string typed, IEnumerable<string> known, int most)
    {
        // An argument can be of any length; no name is longer than this.
        if (typed.Length is 0 or > 100)
            return [];
        var lower = typed.ToLowerInvariant();
        return [.. known
            .Select(name => (Name: name, Distance: Score(lower, name.ToLowerInvariant())))
            .Where(guess => guess.Distance <= Math.Max(2, typed.Length / 3))
            .OrderBy(guess => guess.Distance).ThenBy(guess => guess.Name, StringComparer.Ordinal)
            .Take(most)
            .Select(guess => guess.Name)];
    }

    /// <summary>Edit distance, where one name inside the other counts as near.</summary>
    private static int Score(string typed, string name)
    {
        var distance = Distance(typed, name);
        var contained = typed.Length >= 3 && name.Contains(typed, StringComparison.Ordinal);
        return contained ? Math.Min(distance, 1) : distance;
    }

    /// <summary>Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, substitution);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
