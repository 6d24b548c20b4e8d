namespace ApiXGuard.Detection.Values;

/// <summary>Comparisons of bytes with ASCII words, letter case ignored.</summary>
internal static class AsciiText
{
    public static bool IsLower(byte b) => (uint)(b - 'a') < 26;

    public static bool IsUpper(byte b) => (uint)(b - 'A') < 26;

    public static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') < 26;

    public static bool IsDigit(byte b) => (uint)(b - '0') < 10;

    public static bool IsAlphanumeric(byte b) => IsLetter(b) || IsDigit(b);

    public static bool IsHex(byte b) => IsDigit(b) || (uint)((b | 0x20) - 'a') < 6;

    /// <summary>Whether an identifier may begin with a character.</summary>
    public static bool BeginsIdentifier(byte b) => IsLetter(b) || b == (byte)'_';

    /// <summary>Whether an identifier may go on with a character.</summary>
    public static bool IsIdentifier(byte b) => IsAlphanumeric(b) || b == (byte)'_';

    public static byte Fold(byte b) => IsUpper(b) ? (byte)(b | 0x20) : b;

    /// <summary>Whether a lower-case word stands at a place.</summary>
    public static bool StandsAt(ReadOnlySpan<byte> text, int at, string word)
    {
        if (at < 0 || text.Length - at < word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Fold(text[at + i]) != word[i])
                return false;
        }

        return true;
    }

    public static bool StartsWith(ReadOnlySpan<byte> text, string word) => StandsAt(text, 0, word);

    public static bool EndsWith(ReadOnlySpan<byte> text, string word) => StandsAt(text, text.Length - word.Length, word);

    public static bool Equals(ReadOnlySpan<byte> text, string word) => text.Length == word.Length && StandsAt(text, 0, word);

    public static int IndexOf(ReadOnlySpan<byte> text, string word, int from = 0)
    {
        for (var i = from; i + word.Length <= text.Length; i++)
        {
            if (StandsAt(text, i, word))
                return i;
        }

        return -1;
    }

    public static bool Contains(ReadOnlySpan<byte> text, string word) => IndexOf(text, word) >= 0;

    /// <summary>Without white space and quotes at either end.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsOuter(text[start]))
            start++;
        while (end > start && IsOuter(text[end - 1]))
            end--;
        return text.Slice(start, end - start);
    }

    private static bool IsOuter(byte b) => b <= ' ' || b is (byte)'"' or (byte)'\'' or (byte)'`';
}
