namespace ApiXGuard.Detection.Assignments;

/// <summary>Where a word stands in a name.</summary>
internal readonly record struct WordPlace(int Start, int Length);

/// <summary>Splits a name into its words at separators, humps and digits.</summary>
internal static class WordSplitter
{
    /// <summary>Splits; of a name with too many words the last ones are kept, because they say most.</summary>
    public static int Split(ReadOnlySpan<byte> name, Span<WordPlace> words)
    {
        var count = 0;
        var at = 0;
        while (at < name.Length)
        {
            while (at < name.Length && !IsPart(name[at]))
                at++;
            var start = at;
            while (at < name.Length && IsPart(name[at]) && (at == start || !StartsWord(name, at)))
                at++;
            if (at == start)
                continue;
            if (count == words.Length)
            {
                words.Slice(1).CopyTo(words);
                count--;
            }

            words[count++] = new WordPlace(start, at - start);
        }

        return count;
    }

    /// <summary>Whether a word begins inside a run of letters and digits: at a hump, or where digits begin or end.</summary>
    public static bool StartsWord(ReadOnlySpan<byte> name, int at)
    {
        var b = name[at];
        var before = name[at - 1];
        if (IsUpper(b))
            return !IsUpper(before) || (at + 1 < name.Length && IsLower(name[at + 1]));
        // "base64", "v2" and "sha256" stay whole.
        return IsDigit(before) && Bytes.IsLetter(b);
    }

    private static bool IsPart(byte b) => b >= 0x80 || Bytes.IsLetter(b) || IsDigit(b);

    private static bool IsDigit(byte b) => (uint)(b - '0') < 10;

    private static bool IsUpper(byte b) => (uint)(b - 'A') < 26;

    private static bool IsLower(byte b) => (uint)(b - 'a') < 26;
}
