namespace ApiXGuard.Scanner.Git.Packs.Inflating;

/// <summary>What the symbols of DEFLATE mean (RFC 1951 §3.2.5 and §3.2.7), as entries of a <see cref="HuffmanTable"/>.</summary>
internal static class DeflateSymbols
{
    /// <summary>The order in which a block gives the lengths of the code for lengths.</summary>
    public static ReadOnlySpan<byte> LengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Literals, the end of a block, and lengths of copies.</summary>
    public static uint[] MakeLiterals()
    {
        var entries = new uint[288];
        for (var symbol = 0; symbol < 256; symbol++)
            entries[symbol] = HuffmanTable.Literal | ((uint)symbol << 16);
        entries[256] = HuffmanTable.Exceptional | HuffmanTable.EndOfBlock;
        var start = 3u;
        for (var symbol = 257; symbol < 285; symbol++)
        {
            var extra = symbol < 265 ? 0 : (symbol - 261) / 4;
            entries[symbol] = (start << 16) | (uint)extra;
            start += 1u << extra;
        }

        entries[285] = 258u << 16;
        entries[286] = entries[287] = HuffmanTable.Exceptional;
        return entries;
    }

    /// <summary>Distances of copies.</summary>
    public static uint[] MakeDistances()
    {
        var entries = new uint[32];
        var start = 1u;
        for (var symbol = 0; symbol < 30; symbol++)
        {
            var extra = symbol < 4 ? 0 : (symbol - 2) / 2;
            entries[symbol] = (start << 16) | (uint)extra;
            start += 1u << extra;
        }

        entries[30] = entries[31] = HuffmanTable.Exceptional;
        return entries;
    }

    /// <summary>Lengths of codes and their repetitions.</summary>
    public static uint[] MakeLengths()
    {
        var entries = new uint[19];
        for (var symbol = 0; symbol < entries.Length; symbol++)
            entries[symbol] = (uint)symbol << 16;
        return entries;
    }

    /// <summary>The lengths of the fixed code for literals.</summary>
    public static byte[] MakeFixedLiteralLengths()
    {
        var lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        return lengths;
    }
}
