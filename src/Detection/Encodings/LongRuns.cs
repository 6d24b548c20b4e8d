#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
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
        return Vector128.IsHardwareAccelerated ? NextByVector(text, from, out end) : NextBySamples(text, from, out end);
#else
        return NextBySamples(text, from, out end);
#endif
    }

    /// <summary>The plain path: looks at every 24th byte, since every long run holds one of them, and then around it.</summary>
    internal static int NextBySamples(ReadOnlySpan<byte> text, int from, out int end)
    {
        while (from + Shortest <= text.Length)
        {
            var probe = from + Shortest - 1;
            var start = probe;
            while (start >= from && IsDigit[text[start]])
                start--;
            start++;
            if (start <= probe && RunLength(text.Slice(start), int.MaxValue) is >= Shortest and var length)
            {
                end = start + length;
                return start;
            }

            from = probe + 1;
            if (start <= probe)
                from += RunLength(text.Slice(from), Shortest);
        }

        end = -1;
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
    private static int NextByVector(ReadOnlySpan<byte> text, int from, out int end)
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
                {
                    var offset = BitOperations.TrailingZeroCount(starts);
                    end = at + offset + BitOperations.TrailingZeroCount(~(bits >> offset));
                    if (end == at + (2 * Width))
                        end += RunLength(text.Slice(end), int.MaxValue);
                    return at + offset;
                }

                bits >>= Width;
            }
        }

        return NextBySamples(text, at, out end);
    }

    // A digit is told by its two nibbles: each table says to which of five classes the nibble can belong. The tables stand where they are
    // used, so that the compiler sees constants.
    private static uint DigitBits(Vector128<byte> bytes)
    {
        var byLow = Vector128.Create(
            (byte)0b11010, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11100, 0b00101, 0b00100, 0b00101, 0b00100, 0b01101);
        var byHigh = Vector128.Create((byte)0, 0, 0b00001, 0b00010, 0b00100, 0b01000, 0b00100, 0b10000, 0, 0, 0, 0, 0, 0, 0, 0);
        var mask = Vector128.Create((byte)15);
        var high = Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & mask;
        var classes = Vector128.Shuffle(byLow, bytes & mask) & Vector128.Shuffle(byHigh, high);
        return Vector128.Equals(classes, Vector128<byte>.Zero).ExtractMostSignificantBits() ^ 0xFFFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint DigitBits(Vector256<byte> bytes)
    {
        if (!Avx2.IsSupported)
            return DigitBits(bytes.GetLower()) | (DigitBits(bytes.GetUpper()) << 16);
        var byLow = Vector256.Create(
            (byte)0b11010, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11100, 0b00101, 0b00100, 0b00101, 0b00100, 0b01101,
            0b11010, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11110, 0b11100, 0b00101, 0b00100, 0b00101, 0b00100, 0b01101);
        var byHigh = Vector256.Create(
            (byte)0, 0, 0b00001, 0b00010, 0b00100, 0b01000, 0b00100, 0b10000, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0b00001, 0b00010, 0b00100, 0b01000, 0b00100, 0b10000, 0, 0, 0, 0, 0, 0, 0, 0);
        var mask = Vector256.Create((byte)15);
        var high = Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & mask;
        var classes = Avx2.Shuffle(byLow, bytes & mask) & Avx2.Shuffle(byHigh, high);
        return ~Vector256.Equals(classes, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }
#endif
}
