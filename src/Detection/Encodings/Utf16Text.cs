namespace ApiXGuard.Detection.Encodings;

/// <summary>Turns UTF-16 into the UTF-8 that the engine reads. Lone surrogates become U+FFFD; an odd last byte is left out.</summary>
internal static class Utf16Text
{
    private const int Replacement = 0xFFFD;

    /// <summary>Transcodes units; the result has the same number of UTF-16 code units as the source.</summary>
    public static byte[] ToUtf8(ReadOnlySpan<byte> units, bool bigEndian)
    {
        var count = units.Length / 2;
        var length = 0;
        for (var i = 0; i < count; i++)
            length += LengthOf(Next(units, bigEndian, count, ref i));
        var text = new byte[length];
        var at = 0;
        for (var i = 0; i < count; i++)
            at += Write(Next(units, bigEndian, count, ref i), text.AsSpan(at));
        return text;
    }

    private static int Next(ReadOnlySpan<byte> units, bool bigEndian, int count, ref int i)
    {
        var unit = Unit(units, bigEndian, i);
        if (unit is < 0xD800 or > 0xDFFF)
            return unit;
        if (unit > 0xDBFF || i + 1 >= count)
            return Replacement;
        var low = Unit(units, bigEndian, i + 1);
        if (low is < 0xDC00 or > 0xDFFF)
            return Replacement;
        i++;
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }

    private static int Unit(ReadOnlySpan<byte> units, bool bigEndian, int i) =>
        bigEndian ? (units[2 * i] << 8) | units[(2 * i) + 1] : units[2 * i] | (units[(2 * i) + 1] << 8);

    private static int LengthOf(int scalar) => scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;

    private static int Write(int scalar, Span<byte> text)
    {
        var length = LengthOf(scalar);
        if (length == 1)
        {
            text[0] = (byte)scalar;
            return 1;
        }

        for (var i = length - 1; i > 0; i--)
        {
            text[i] = (byte)(0x80 | (scalar & 0x3F));
            scalar >>= 6;
        }

        text[0] = (byte)((length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0) | scalar);
        return length;
    }
}
