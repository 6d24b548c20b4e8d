using System.Runtime.CompilerServices;

namespace ApiXGuard.Detection.Shapes;

/// <summary>An immutable set of byte values, as four 64-bit words.</summary>
internal readonly record struct ByteSet
{
    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private ByteSet(ulong a, ulong b, ulong c, ulong d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    /// <summary>The set of the given ASCII characters; <c>a-z</c> stands for a range, <c>\</c> takes the next character literally.</summary>
    public static ByteSet Of(string notation)
    {
        var set = default(ByteSet);
        for (var i = 0; i < notation.Length; i++)
        {
            var first = Next(notation, ref i);
            var last = first;
            if (i + 2 < notation.Length && notation[i + 1] == '-')
            {
                i += 2;
                last = Next(notation, ref i);
                if (last < first)
                    throw new FormatException($"The range {first}-{last} in '{notation}' runs backwards.");
            }

            for (int value = first; value <= last; value++)
                set = set.With((byte)value);
        }

        return set;

        static char Next(string notation, ref int i)
        {
            if (notation[i] == '\\' && i + 1 < notation.Length)
                i++;
            return notation[i] <= '~' ? notation[i] : throw new FormatException($"'{notation}' holds a character outside ASCII.");
        }
    }

    /// <summary>Whether the set holds a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(byte value)
    {
        var word = value < 128 ? (value < 64 ? _a : _b) : (value < 192 ? _c : _d);
        return ((word >> (value & 63)) & 1) != 0;
    }

    /// <summary>Whether the set holds nothing.</summary>
    public bool IsEmpty => (_a | _b | _c | _d) == 0;

    /// <summary>The length of the run of members at the start of a text, at most <paramref name="most"/>.</summary>
    public int RunLength(ReadOnlySpan<byte> text, int most)
    {
        var end = Math.Min(text.Length, most);
        var i = 0;
        while (i < end && Contains(text[i]))
            i++;
        return i;
    }

    /// <summary>The members, ascending.</summary>
    public byte[] ToArray()
    {
        var members = new List<byte>();
        for (var value = 0; value < 256; value++)
        {
            if (Contains((byte)value))
                members.Add((byte)value);
        }

        return [.. members];
    }

    private ByteSet With(byte value)
    {
        var bit = 1UL << (value & 63);
        return (value >> 6) switch
        {
            0 => new(_a | bit, _b, _c, _d),
            1 => new(_a, _b | bit, _c, _d),
            2 => new(_a, _b, _c | bit, _d),
            _ => new(_a, _b, _c, _d | bit),
        };
    }
}
