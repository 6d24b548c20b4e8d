namespace ApiXGuard.Detection.Randomness;

/// <summary>The common words that names, placeholders and sentences are made of.</summary>
internal static partial class Words
{
    /// <summary>The length of the longest known word that begins at a place, letter case ignored; 0 where none does.</summary>
    public static int LongestAt(ReadOnlySpan<byte> text, int at)
    {
        var edges = Edges;
        var longest = 0;
        var node = 0;
        for (var i = at; i < text.Length; i++)
        {
            var letter = (byte)(text[i] | 0x20);
            var edge = node * 4;
            // Words begin with every letter, so the first step needs no search.
            if (i == at && IsLetter(letter))
                edge = (letter - 'a') * 4;
            while (edges[edge] != letter)
            {
                if ((edges[edge + 1] & 2) != 0)
                    return longest;
                edge += 4;
            }

            if (!IsLetter(text[i]))
                return longest;
            if ((edges[edge + 1] & 1) != 0)
                longest = i - at + 1;
            node = (Value(edges[edge + 2]) * 64) + Value(edges[edge + 3]);
            if (node == 0)
                return longest;
        }

        return longest;
    }

    /// <summary>Whether a text is one known word, letter case ignored.</summary>
    public static bool IsWord(ReadOnlySpan<byte> text) => !text.IsEmpty && LongestAt(text, 0) == text.Length;

    /// <summary>How many letters of a text belong to known words, taken from the left, the longest first.</summary>
    public static int Covered(ReadOnlySpan<byte> text)
    {
        var covered = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = IsLetter(text[i]) ? LongestAt(text, i) : 0;
            covered += length;
            i += Math.Max(length, 1);
        }

        return covered;
    }

    private static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') < 26;

    private static int Value(byte digit) => digit switch
    {
        >= (byte)'a' => digit - 'a' + 26,
        (byte)'_' => 63,
        >= (byte)'A' => digit - 'A',
        >= (byte)'0' => digit - '0' + 52,
        _ => 62,
    };
}
