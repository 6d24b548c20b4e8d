using System.Buffers.Binary;

namespace ApiXGuard.Runtime;

/// <summary>
/// The order of UTF-16 code units, over UTF-8 in which halves of surrogate pairs are three bytes each. It is the order of the bytes, but
/// characters beyond U+FFFF come before U+E000 to U+FFFF.
/// </summary>
internal static class CanonicalKeyOrder
{
    private const ulong NotAscii = 0x8080808080808080;

    /// <summary>The first eight bytes of a key, to tell most keys apart without reading them.</summary>
    public static ulong PrefixOf(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(key);
        var prefix = 0UL;
        foreach (var value in key)
            prefix = (prefix << 8) | value;
        return key.IsEmpty ? 0 : prefix << (8 * (sizeof(ulong) - key.Length));
    }

    /// <summary>Whether the prefixes decide; they do where they differ and are ASCII.</summary>
    public static bool Decides(ulong left, ulong right) => left != right && ((left | right) & NotAscii) == 0;

    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        var (a, b) = (left[same], right[same]);

        // Bytes that differ inside a character belong to the same lead byte: their order is that of the units.
        if (a < 0xED || b < 0xED || (a < 0xF0) == (b < 0xF0))
            return a.CompareTo(b);
        return a >= 0xF0 ? ComparePair(left[same..], right[same..]) : -ComparePair(right[same..], left[same..]);
    }

    /// <summary>Compares a text that begins with a surrogate pair with one that begins with a unit from U+D000 on.</summary>
    private static int ComparePair(ReadOnlySpan<byte> pair, ReadOnlySpan<byte> other)
    {
        var first = Unit(pair, out _);
        var order = first.CompareTo(Unit(other, out var length));
        if (order != 0)
            return order;

        // The same first half, here alone: what follows it is no second half.
        if (length == other.Length)
            return 1;
        var second = 0xDC00 + (((pair[2] & 0x0F) << 6) | (pair[3] & 0x3F));
        return second.CompareTo(Unit(other[length..], out _));
    }

    /// <summary>The first UTF-16 unit of the character at the start.</summary>
    private static int Unit(ReadOnlySpan<byte> text, out int length)
    {
        var lead = text[0];
        switch (lead)
        {
            case < 0x80:
                length = 1;
                return lead;
            case < 0xE0:
                length = 2;
                return ((lead & 0x1F) << 6) | (text[1] & 0x3F);
            case < 0xF0:
                length = 3;
                return ((lead & 0x0F) << 12) | ((text[1] & 0x3F) << 6) | (text[2] & 0x3F);
            default:
                length = 4;
                var character = ((lead & 0x07) << 18) | ((text[1] & 0x3F) << 12) | ((text[2] & 0x3F) << 6);
                return 0xD800 + ((character - 0x10000) >> 10);
        }
    }
}
