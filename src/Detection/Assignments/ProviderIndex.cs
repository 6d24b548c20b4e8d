using System.Text;

namespace ApiXGuard.Detection.Assignments;

/// <summary>A rule whose provider's word was found.</summary>
/// <param name="Rule">The rule's number.</param>
/// <param name="Score">How telling the word is: longer is more, on the value's own line is most.</param>
internal readonly record struct ProviderHit(int Rule, int Score);

/// <summary>
/// Finds the rules whose provider's word stands in a text, through one table keyed by the words' first two characters:
/// the cost does not grow with the number of rules.
/// </summary>
internal sealed class ProviderIndex
{
    private const int Radix = 37;

    // A word on the value's own line counts for more than any above it.
    private const int OnLine = 1000;

    // Words this long need no boundary behind them: nothing else begins like "datadog".
    private const int Unmistakable = 5;

    // What may follow a short word without a boundary: "lobkey", "boxtoken".
    private static readonly string[] Followers =
        ["api", "key", "token", "secret", "pass", "pwd", "auth", "access", "client", "app", "id", "bot", "user", "pat", "webhook", "account", "service", "admin", "private", "personal", "bearer", "cred", "sid", "license", "cloud", "ai", "io", "hq", "dev", "prod", "live", "test", "sdk", "org", "team"];

    private readonly (byte[] Word, int Rule)[][] _buckets = new (byte[], int)[Radix * Radix][];

    /// <summary>Makes the index.</summary>
    /// <param name="rules">The rules, each with its provider's words in lower case.</param>
    public ProviderIndex(IReadOnlyList<NamedValuePattern> rules)
    {
        var entries = rules.SelectMany((rule, i) => rule.Words.Select(word => (Word: Encoding.ASCII.GetBytes(word), Rule: i))).ToArray();
        foreach (var (word, rule) in entries)
        {
            if (word.Length < 2 || word.Any(b => Code(b) == 0))
                throw new FormatException($"The provider word '{Encoding.ASCII.GetString(word)}' is not two or more lower-case letters and digits.");
        }

        foreach (var bucket in entries.GroupBy(entry => Slot(entry.Word, 0)))
            _buckets[bucket.Key] = [.. bucket];
    }

    /// <summary>Adds each rule of which a word stands in the letters, once, with the longest of its words.</summary>
    /// <returns>How many of <paramref name="hits"/> are filled.</returns>
    public int Find(ReadOnlySpan<byte> letters, ReadOnlySpan<bool> starts, int lineLength, Span<ProviderHit> hits)
    {
        var count = 0;
        for (var at = 0; at + 1 < letters.Length; at++)
        {
            if (_buckets[Slot(letters, at)] is not { } bucket)
                continue;
            foreach (var (word, rule) in bucket)
            {
                if (letters.Slice(at).StartsWith(word) && IsWhole(letters, starts, at, word.Length))
                    count = Add(hits, count, new ProviderHit(rule, word.Length + (at < lineLength ? OnLine : 0)));
            }
        }

        return count;
    }

    private static int Add(Span<ProviderHit> hits, int count, ProviderHit hit)
    {
        for (var i = 0; i < count; i++)
        {
            if (hits[i].Rule != hit.Rule)
                continue;
            if (hit.Score > hits[i].Score)
                hits[i] = hit;
            return count;
        }

        if (count == hits.Length)
            return count;
        hits[count] = hit;
        return count + 1;
    }

    private static bool IsWhole(ReadOnlySpan<byte> letters, ReadOnlySpan<bool> starts, int at, int length)
    {
        if (!starts[at] && length < Unmistakable + 3)
            return false;
        var end = at + length;
        if (end == letters.Length || starts[end] || length >= Unmistakable)
            return true;
        foreach (var follower in Followers)
        {
            if (Bytes.StandsAt(letters, end, follower))
                return true;
        }

        return false;
    }

    private static int Slot(ReadOnlySpan<byte> letters, int at) => (Code(letters[at]) * Radix) + Code(letters[at + 1]);

    private static int Code(byte b)
    {
        if ((uint)(b - 'a') < 26)
            return b - 'a' + 1;
        return (uint)(b - '0') < 10 ? b - '0' + 27 : 0;
    }
}
