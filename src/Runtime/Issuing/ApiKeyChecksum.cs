namespace ApiXGuard.Runtime;

/// <summary>
/// The checksum of issued keys: CRC-32 (ISO 3309, as in zlib; RFC 1952 section 8) of the ASCII text, in base 62 with the digits
/// <c>0-9A-Za-z</c>, padded on the left with <c>0</c> to six. It tells a key from a look-alike without a network; it protects nothing.
/// </summary>
public static class ApiKeyChecksum
{
    /// <summary>How many characters a checksum has.</summary>
    public const int Length = 6;

    internal const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Writes the checksum of a text.</summary>
    /// <param name="text">The text; ASCII.</param>
    /// <param name="checksum">Takes the checksum; <see cref="Length"/> characters or more.</param>
    /// <exception cref="ArgumentException">The text is not ASCII, or <paramref name="checksum"/> is too short.</exception>
    public static void Write(ReadOnlySpan<char> text, Span<char> checksum)
    {
        if (checksum.Length < Length)
            throw new ArgumentException($"A checksum takes {Length} characters.", nameof(checksum));
        var crc = Crc32(text);
        for (var i = Length - 1; i >= 0; i--)
        {
            checksum[i] = Digits[(int)(crc % 62)];
            crc /= 62;
        }
    }

    /// <summary>Gives the checksum of a text.</summary>
    /// <param name="text">The text; ASCII.</param>
    /// <exception cref="ArgumentException">The text is not ASCII.</exception>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> checksum = stackalloc char[Length];
        Write(text, checksum);
        return new string(checksum);
    }

    // Bit by bit: sixty-odd characters do not pay for a table.
    private static uint Crc32(ReadOnlySpan<char> text)
    {
        var crc = uint.MaxValue;
        foreach (var c in text)
        {
            if (c > 127)
                throw new ArgumentException("A checksum is of ASCII text.", nameof(text));
            crc ^= c;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }

        return ~crc;
    }
}
