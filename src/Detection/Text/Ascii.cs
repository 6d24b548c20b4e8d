namespace ApiXGuard.Detection.Text;

/// <summary>Classes and comparisons of ASCII bytes. Bytes of other characters belong to no class.</summary>
internal static class Ascii
{
    public static byte Lower(byte b) => (uint)(b - 'A') < 26 ? (byte)(b | 0x20) : b;

    public static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') < 26;

    public static bool IsDigit(byte b) => (uint)(b - '0') < 10;

    public static bool IsAlphanumeric(byte b) => IsLetter(b) || IsDigit(b);

    public static bool IsWord(byte b) => IsAlphanumeric(b) || b == (byte)'_';

    public static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';

    public static bool IsNewLine(byte b) => b is (byte)'\n' or (byte)'\r';

    public static bool IsSpace(byte b) => IsBlank(b) || IsNewLine(b);

    public static bool IsQuote(byte b) => b is (byte)'"' or (byte)'\'' or (byte)'`';

    /// <summary>Whether all bytes are digits; false where there are none.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!IsDigit(b))
                return false;
        }

        return !text.IsEmpty;
    }

    /// <summary>Whether the text begins, at a place, with lower-case ASCII in any letter case.</summary>
    public static bool StandsAt(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> lower)
    {
        if ((uint)at > (uint)text.Length || text.Length - at < lower.Length)
            return false;
        for (var i = 0; i < lower.Length; i++)
        {
            if (Lower(text[at + i]) != lower[i])
                return false;
        }

        return true;
    }

    /// <summary>Whether the text before a place ends with lower-case ASCII in any letter case.</summary>
    public static bool EndsAt(ReadOnlySpan<byte> text, int end, ReadOnlySpan<byte> lower) =>
        end >= lower.Length && StandsAt(text, end - lower.Length, lower);

    /// <summary>Whether two texts are equal, the second being lower-case ASCII.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower) =>
        text.Length == lower.Length && StandsAt(text, 0, lower);

    /// <summary>Whether a text holds lower-case ASCII in any letter case. For short texts.</summary>
    public static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        for (var i = 0; i + lower.Length <= text.Length; i++)
        {
            if (StandsAt(text, i, lower))
                return true;
        }

        return false;
    }

    /// <summary>First place from <paramref name="at"/> that is no blank; at most the end.</summary>
    public static int SkipBlanks(ReadOnlySpan<byte> text, int at, int limit = 64)
    {
        var end = Math.Min(text.Length, at + limit);
        while (at < end && IsBlank(text[at]))
            at++;
        return at;
    }

    /// <summary>First place from <paramref name="at"/> that is no white space; at most the end.</summary>
    public static int SkipSpaces(ReadOnlySpan<byte> text, int at, int limit = 256)
    {
        var end = Math.Min(text.Length, at + limit);
        while (at < end && IsSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>Without white space at both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return text.Slice(start, end - start);
    }
}
