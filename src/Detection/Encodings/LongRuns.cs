#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace ApiXGuard.Detection.Encodings;

/// <summary>Finds runs of base64 digits (both alphabets) that are long enough to be looked into.</summary>
internal static class LongRuns
{
    /// <summary>The shortest run found, in digits.</summary>
    public const int Shortest = 24;

    private static readonly bool[] IsDigit = MakeIsDigit();

    /// <summary>The start of the first long run at or after a place, and its end; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<byte> text, int from, out int end)
    {
#if NET8_0_OR_GREATER
        var start = Vector128.IsHardwareAccelerated ? NextByVector(text, from) : NextBySamples(text, from);
#else
        var start = NextBySamples(text, from);
#endif
        end = start < 0 ? -1 : start + RunLength(text.Slice(start), int.MaxValue);
        return start;
    }

    /// <summary>The plain path: looks at every 24th byte, since every long run holds one of them, and then around it.</summary>
    internal static int NextBySamples(ReadOnlySpan<byte> text, int from)
    {
        while (from + Shortest <= text.Length)
        {
            var probe = from + Shortest - 1;
            var start = probe;
            while (start >= from && IsDigit[text[start]])
                start--;
            start++;
            if (start <= probe && RunLength(text.Slice(start), Shortest) == Shortest)
                return start;
            from = probe + 1;
            if (start <= probe)
                from += RunLength(text.Slice(from), Shortest);
        }

        return -1;
    }

    private static int RunLength(ReadOnlySpan<byte> text, int most)
    {
        var digits = IsDigit;
        var end = Math.Min(text.Length, most);
        var i = 0;
        while (i < end && digits[text[i]])
            i++;
        return i;
    }

    private static bool[] MakeIsDigit()
    {
        var digits = new bool[256];
        foreach (var value in Shapes.ByteSet.Of("0-9A-Za-z+/_\\-").ToArray())
            digits[value] = true;
        return digits;
    }

#if NET8_0_OR_GREATER
    /// <summary>
    /// Thirty-two bytes at a time become bits; three ands of the bits with themselves, shifted, leave those at which a long run begins.
    /// </summary>
    private static int NextByVector(ReadOnlySpan<byte> text, int from)
    {
        const int Width = 32;
        var at = from;
        if (text.Length - at >= 2 * Width)
        {
            ref var first = ref MemoryMarshal.GetReference(text);
            ulong bits = DigitBits(Vector256.LoadUnsafe(ref first, (nuint)at));
            for (; at + (2 * Width) <= text.Length; at += Width)
            {
                bits |= (ulong)DigitBits(Vector256.LoadUnsafe(ref first, (nuint)(at + Width))) << Width;
                // Runs of 2, 4, 8, 16, 24.
                var starts = bits & (bits >> 1);
                starts &= starts >> 2;
                starts &= starts >> 4;
                starts &= starts >> 8;
                starts &= starts >> 8;
                if ((uint)starts != 0)
                    return at + BitOperations.TrailingZeroCount(starts);
                bits >>= Width;
            }
        }

        return NextBySamples(text, at);
    }

    // A digit is told by its two nibbles: each table says to which of five classes the nibble can belong.
    private static readonly Vector128<byte> ByLow = Vector128.Create(
        (byte)0b11010, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11100, 0b00101, 0b00100, 0b00101, 0b00100, 0b01101);

    private static readonly Vector128<byte> ByHigh = Vector128.Create(
        (byte)0, 0, 0b00001, 0b00010, 0b00100, 0b01000, 0b00100, 0b10000, 0, 0, 0, 0, 0, 0, 0, 0);

    private static uint DigitBits(Vector128<byte> bytes)
    {
        var mask = Vector128.Create((byte)15);
        var high = Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & mask;
        var classes = Vector128.Shuffle(ByLow, bytes & mask) & Vector128.Shuffle(ByHigh, high);
        return Vector128.Equals(classes, Vector128<byte>.Zero).ExtractMostSignificantBits() ^ 0xFFFF;
    }

    private static uint DigitBits(Vector256<byte> bytes)
    {
        if (!Avx2.IsSupported)
            return DigitBits(bytes.GetLower()) | (DigitBits(bytes.GetUpper()) << 16);
        var mask = Vector256.Create((byte)15);
        var high = Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & mask;
        var classes = Avx2.Shuffle(Vector256.Create(ByLow, ByLow), bytes & mask) & Avx2.Shuffle(Vector256.Create(ByHigh, ByHigh), high);
        return ~Vector256.Equals(classes, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }
#endif
}
