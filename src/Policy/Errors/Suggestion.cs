namespace ApiXGuard.Policy;

/// <summary>Guesses what was meant by a mistyped word.</summary>
public static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary>The known word nearest to the unknown one; <see langword="null"/> where none is near.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known words.</param>
    public static string? For(string word, IEnumerable<string> known) => Near(word, known, 1).FirstOrDefault();

    /// <summary>The known words near to the unknown one, the nearest first.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known words.</param>
    /// <param name="most">How many to give at most.</param>
    public static IReadOnlyList<string> Near(string word, IEnumerable<string> known, int most)
    {
        if (word.Length is 0 or > LongestWord)
            return [];
        var typed = word.ToLowerInvariant();
        var limit = Math.Max(1, word.Length / 3);
        return
        [
            .. known.Where(other => other.Length <= LongestWord)
                .Select(other => (Word: other, Distance: Score(typed, other.ToLowerInvariant())))
                .Where(guess => guess.Distance <= limit)
                .OrderBy(guess => guess.Distance).ThenBy(guess => guess.Word, StringComparer.Ordinal)
                .Select(guess => guess.Word)
                .Take(most),
        ];
    }

    /// <summary><c> (did you mean 'x'?)</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        For(word, known) is { } suggestion ? $" (did you mean '{suggestion}'?)" : string.Empty;

    /// <summary>The distance, where a word inside the other counts as near.</summary>
    private static int Score(string typed, string word) =>
        typed.Length >= 3 && word.IndexOf(typed, StringComparison.Ordinal) >= 0 ? Math.Min(1, Distance(typed, word)) : Distance(typed, word);

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
