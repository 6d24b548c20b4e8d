namespace ApiXGuard.Detection.Scanning;

/// <summary>Looks for words around a span.</summary>
internal static class NearWords
{
    /// <summary>Whether one of the lower-case ASCII words stands near the span, in any letter case; true where there are no words.</summary>
    public static bool AreIn(ReadOnlySpan<byte> text, int start, int end, IReadOnlyList<string> words, int before, int after)
    {
        if (words.Count == 0)
            return true;
        var from = Math.Max(0, start - before);
        var to = Math.Min(text.Length, end + after);
        foreach (var word in words)
        {
            if (Contains(text.Slice(from, start - from), word) || Contains(text.Slice(end, to - end), word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text holds a lower-case ASCII word in any letter case.</summary>
    public static bool Contains(ReadOnlySpan<byte> text, string word)
    {
        for (var i = 0; i + word.Length <= text.Length; i++)
        {
            var j = 0;
            while (j < word.Length && Lower(text[i + j]) == word[j])
                j++;
            if (j == word.Length)
                return true;
        }

        return false;
    }

    private static byte Lower(byte b) => (uint)(b - 'A') < 26 ? (byte)(b | 0x20) : b;
}
