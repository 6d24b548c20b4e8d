using System.Numerics;

namespace ApiXGuard.Scanner.Git.Packs.Inflating;

/// <summary>
/// A table that decodes one Huffman code of DEFLATE (RFC 1951 §3.2.2) in one or two look-ups: the next bits index it; codes longer than
/// its width lead to a second table behind it.
/// </summary>
/// <remarks>
/// An entry holds, from the lowest bit: 8 bits, how many bits to take (code and extra bits); 5 bits, the code's own length; 15 bits from
/// the 16th on, the value or the base value; the topmost, that it is a literal. An exceptional entry has <see cref="Exceptional"/> set.
/// </remarks>
internal sealed class HuffmanTable
{
    public const uint Literal = 1u << 31;
    public const uint Exceptional = 1u << 15;
    public const uint Second = 1u << 14;
    public const uint EndOfBlock = 1u << 13;

    private const int LongestCode = 15;
    private const int MostSymbols = 288;

    private readonly int _widest;
    private readonly uint[] _symbolEntries;
    private readonly ushort[] _sorted = new ushort[MostSymbols];

    /// <param name="symbolEntries">For each symbol, its entry without the code's length: extra bits in the lowest byte.</param>
    /// <param name="widest">The most bits of the first table.</param>
    /// <param name="capacity">Entries of both tables at most: known for a number of symbols and a width.</param>
    public HuffmanTable(uint[] symbolEntries, int widest, int capacity)
    {
        _symbolEntries = symbolEntries;
        _widest = widest;
        Entries = new uint[capacity];
    }

    /// <summary>The entries; the first table has two to the power of <see cref="Width"/>.</summary>
    public uint[] Entries { get; }

    /// <summary>How many bits index the first table.</summary>
    public int Width { get; private set; }

    /// <summary>Makes the table for code lengths, 0 for an unused symbol.</summary>
    /// <param name="lengths">A length for each symbol.</param>
    /// <param name="mayBeIncomplete">Whether a single code of one bit, or none, will do.</param>
    /// <returns>Whether the lengths make a code.</returns>
    public bool TryBuild(ReadOnlySpan<byte> lengths, bool mayBeIncomplete)
    {
        Span<int> counts = stackalloc int[LongestCode + 1];
        Span<int> offsets = stackalloc int[LongestCode + 2];
        counts.Clear();
        foreach (var length in lengths)
            counts[length]++;
        counts[0] = 0;
        var longest = LongestCode;
        while (longest > 0 && counts[longest] == 0)
            longest--;
        if (longest == 0)
            return BuildEmpty();

        var left = 1;
        offsets[1] = 0;
        for (var length = 1; length <= LongestCode; length++)
        {
            left = (left << 1) - counts[length];
            if (left < 0)
                return false;
            offsets[length + 1] = offsets[length] + counts[length];
        }

        if (left > 0 && (longest != 1 || !mayBeIncomplete))
            return false;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] != 0)
                _sorted[offsets[lengths[symbol]]++] = (ushort)symbol;
        }

        if (left > 0)
            return BuildSingle();
        Fill(counts, longest);
        return true;
    }

    private bool BuildEmpty()
    {
        Width = 1;
        Entries[0] = Entries[1] = Exceptional;
        return true;
    }

    private bool BuildSingle()
    {
        Width = 1;
        Entries[0] = EntryOf(_sorted[0], 1);
        Entries[1] = Exceptional;
        return true;
    }

    /// <summary>Codes are taken in order; those of the first table are written once and doubled with each further bit.</summary>
    private void Fill(ReadOnlySpan<int> counts, int longest)
    {
        var entries = Entries;
        Width = Math.Min(_widest, longest);
        var next = 0;
        var code = 0;
        for (var length = 1; length <= Width; length++)
        {
            // What is filled so far repeats with either value of the new bit.
            if (length > 1)
                entries.AsSpan(0, 1 << (length - 1)).CopyTo(entries.AsSpan(1 << (length - 1)));
            for (var i = 0; i < counts[length]; i++)
            {
                entries[code] = EntryOf(_sorted[next++], length);
                code = Increment(code, length);
            }
        }

        FillSecond(counts, longest, next, code);
    }

    private void FillSecond(ReadOnlySpan<int> counts, int longest, int next, int code)
    {
        var end = 1 << Width;
        var prefix = -1;
        var (start, bits) = (0, 0);
        for (var length = Width + 1; length <= longest; length++)
        {
            for (var remaining = counts[length]; remaining > 0; remaining--)
            {
                if ((code & ((1 << Width) - 1)) != prefix)
                {
                    prefix = code & ((1 << Width) - 1);
                    start = end;
                    bits = WidthOfSecond(counts, length, remaining);
                    end = start + (1 << bits);
                    Entries[prefix] = Exceptional | Second | ((uint)start << 16) | ((uint)bits << 8) | (uint)Width;
                }

                var entry = EntryOf(_sorted[next++], length - Width);
                for (var at = start + (code >> Width); at < end; at += 1 << (length - Width))
                    Entries[at] = entry;
                code = Increment(code, length);
            }
        }
    }

    /// <summary>As wide as the codes that share a prefix need: they fill their table, since the code is complete.</summary>
    private int WidthOfSecond(ReadOnlySpan<int> counts, int length, int remaining)
    {
        var bits = length - Width;
        var used = remaining;
        while (used < 1 << bits && Width + bits < LongestCode)
        {
            bits++;
            used = (used << 1) + counts[Width + bits];
        }

        return bits;
    }

    private uint EntryOf(int symbol, int length) => _symbolEntries[symbol] + (uint)((length << 8) | length);

    /// <summary>The next code of a length, its bits in reverse, as the stream has them. After the last comes 0.</summary>
    private static int Increment(int code, int length)
    {
        var zeros = ~code & ((1 << length) - 1);
        if (zeros == 0)
            return 0;
        var bit = 1 << BitOperations.Log2((uint)zeros);
        return (code & (bit - 1)) | bit;
    }
}
