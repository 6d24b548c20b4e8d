namespace ApiXGuard.Detection.Text;

/// <summary>Base64 in its standard and URL-safe alphabets (RFC 4648 §4, §5), padded or not.</summary>
internal static class Base64Text
{
    /// <summary>The six bits of a character of either alphabet; -1 for any other.</summary>
    public static int ValueOf(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };

    /// <summary>A character of the standard alphabet, without padding.</summary>
    public static bool IsStandard(byte b) => Ascii.IsAlphanumeric(b) || b is (byte)'+' or (byte)'/';

    /// <summary>A character of the URL-safe alphabet.</summary>
    public static bool IsUrlSafe(byte b) => Ascii.IsAlphanumeric(b) || b is (byte)'-' or (byte)'_';

    /// <summary>Length of the run of the standard alphabet from a place, padding included.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text, int at, int limit)
    {
        var end = (int)Math.Min(text.Length, (long)at + limit);
        var i = at;
        while (i < end && IsStandard(text[i]))
            i++;
        for (var pad = 0; pad < 2 && i < end && text[i] == (byte)'='; pad++)
            i++;
        return i - at;
    }

    /// <summary>Length of the run of the URL-safe alphabet from a place.</summary>
    public static int UrlSafeLengthAt(ReadOnlySpan<byte> text, int at, int limit)
    {
        var end = (int)Math.Min(text.Length, (long)at + limit);
        var i = at;
        while (i < end && IsUrlSafe(text[i]))
            i++;
        return i - at;
    }

    /// <summary>Number of bytes that text of a given length decodes to, at most.</summary>
    public static int DecodedLength(int length) => (int)((long)length * 3 / 4);

    /// <summary>Decodes as much as fits; white space is skipped.</summary>
    /// <returns>Number of bytes written; -1 where a character belongs to neither alphabet or the length is impossible.</returns>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var bits = 0;
        var count = 0;
        var written = 0;
        var characters = 0;
        var padding = 0;
        foreach (var b in text)
        {
            if (b == (byte)'=')
            {
                padding++;
                continue;
            }

            if (Ascii.IsSpace(b))
                continue;
            var value = ValueOf(b);
            if (value < 0 || padding > 0)
                return -1;
            characters++;
            bits = (bits << 6) | value;
            count += 6;
            if (count < 8)
                continue;
            count -= 8;
            if (written == destination.Length)
                return written;
            destination[written++] = (byte)(bits >> count);
            bits &= (1 << count) - 1;
        }

        return characters % 4 == 1 || padding > 2 || (padding > 0 && (characters + padding) % 4 != 0) ? -1 : written;
    }
}
