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

    /// <summary>The rarest windows of an anchor, rarest first.</summary>
    public static AnchorWindow[] Rarest(Anchor anchor, int most)
    {
        var length = Math.Min(4, anchor.Text.Length);
        var windows = new AnchorWindow[anchor.Text.Length - length + 1];
        var rarities = new int[windows.Length];
        for (var offset = 0; offset < windows.Length; offset++)
        {
            windows[offset] = new AnchorWindow(anchor, offset, length);
            rarities[offset] = -windows[offset].Rarity;
        }

        Array.Sort(rarities, windows);
        return windows.Length <= most ? windows : [.. windows.Take(most)];
    }

    /// <summary>Writes the nibbles of each place.</summary>
    public void WriteNibbles((ushort Low, ushort High)[] nibbles)
    {
        for (var place = 0; place < nibbles.Length; place++)
            nibbles[place] = NibblesAt(place);
    }

    /// <summary>The nibbles of the bytes that may stand at a place counted from the window's start, also behind it.</summary>
    private (ushort Low, ushort High) NibblesAt(int place)
    {
        if (Offset + place >= Anchor.Text.Length)
            return Offset + place == Anchor.Text.Length ? NibblesOf(Anchor.Followers) : (ushort.MaxValue, ushort.MaxValue);
        var value = (byte)Anchor.Text[Offset + place];
        var (low, high) = ((ushort)(1 << (value & 15)), (ushort)(1 << (value >> 4)));
        if (Anchor.IgnoreCase)
            high |= (ushort)(1 << (Upper(value) >> 4));
        return (low, high);
    }

    /// <summary>How rare the window is, in eighths of a bit.</summary>
    public int Rarity
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < Length; i++)
                sum += RarityOf(Anchor, Offset + i);
            return sum;
        }
    }

    private static (ushort Low, ushort High) NibblesOf(Shapes.ByteSet values)
    {
        if (values.IsEmpty)
            return (ushort.MaxValue, ushort.MaxValue);
        int low = 0, high = 0;
        for (var value = 0; value < 256; value++)
        {
            if (!values.Contains((byte)value))
                continue;
            low |= 1 << (value & 15);
            high |= 1 << (value >> 4);
        }

        return ((ushort)low, (ushort)high);
    }

    private static int RarityOf(Anchor anchor, int at)
    {
        var value = (byte)anchor.Text[at];
        return anchor.IgnoreCase ? Math.Min(ByteFrequency.Rarity(value), ByteFrequency.Rarity(Upper(value))) : ByteFrequency.Rarity(value);
    }

    private static byte Upper(byte value) => (uint)(value - 'a') < 26 ? (byte)(value & 0xDF) : value;
}
