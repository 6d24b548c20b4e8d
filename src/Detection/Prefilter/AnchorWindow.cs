using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Prefilter;

/// <summary>
/// The rarest four bytes of an anchor (three, where it has no more): what the byte scan looks for instead of the anchor's beginning.
/// </summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="Offset">Where the window stands in it.</param>
/// <param name="Length">3 or 4.</param>
internal readonly record struct AnchorWindow(Anchor Anchor, int Offset, int Length)
{
    /// <summary>Sets the bit that tells upper from lower case in every byte: letters fold, other bytes are merely changed.</summary>
    public const uint FoldMask = 0x20202020;

    private const uint ThreeBytes = 0x00FFFFFF;

    /// <summary>The window's bytes, folded, little-endian.</summary>
    public uint Folded
    {
        get
        {
            var value = 0u;
            for (var i = 0; i < Length; i++)
                value |= (uint)Anchor.Text[Offset + i] << (8 * i);
            return Fold(value, Length);
        }
    }

    /// <summary>Folds four bytes of text as <see cref="Folded"/> does.</summary>
    public static uint Fold(uint bytes, int length) => length == 4 ? bytes | FoldMask : (bytes | FoldMask) & ThreeBytes;

    /// <summary>Chooses the rarest window of an anchor.</summary>
    public static AnchorWindow Rarest(Anchor anchor)
    {
        var length = Math.Min(4, anchor.Text.Length);
        var (best, rarity) = (0, -1);
        for (var offset = 0; offset + length <= anchor.Text.Length; offset++)
        {
            var sum = 0;
            for (var i = 0; i < length; i++)
            {
                var value = (byte)anchor.Text[offset + i];
                sum += anchor.IgnoreCase ? Math.Min(ByteFrequency.Rarity(value), ByteFrequency.Rarity(Upper(value))) : ByteFrequency.Rarity(value);
            }

            if (sum > rarity)
                (best, rarity) = (offset, sum);
        }

        return new AnchorWindow(anchor, best, length);
    }

    /// <summary>The byte values that may stand at a place of the window; any value beyond its length.</summary>
    public IEnumerable<byte> ValuesAt(int place)
    {
        if (place >= Length)
            return Enumerable.Range(0, 256).Select(value => (byte)value);
        var value = (byte)Anchor.Text[Offset + place];
        return Anchor.IgnoreCase && Upper(value) != value ? [value, Upper(value)] : [value];
    }

    private static byte Upper(byte value) => (uint)(value - 'a') < 26 ? (byte)(value & 0xDF) : value;
}
