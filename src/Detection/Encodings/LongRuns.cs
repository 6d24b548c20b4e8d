#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace ApiXGuard.Detection.Encodings;

/// <summary>Finds runs of base64 digits (both alphabets) that are long enough to be looked into.</summary>
internal static class LongRuns
{
    /// <summary>The shortest run found, in digits.</summary>
    public const int Shortest = 24;

    private static readonly Shapes.ByteSet Digits = Shapes.ByteSet.Of("0-9A-Za-z+/_\\-");

    /// <summary>The start of the first long run at or after a place, and its end; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<byte> text, int from, out int end)
    {
#if NET8_0_OR_GREATER
        var start = Vector128.IsHardwareAccelerated ? NextByVector(text, from) : NextBySamples(text, from);
#else
        var start = NextBySamples(text, from);
#endif
        end = start < 0 ? -1 : start + Digits.RunLength(text.Slice(start), int.MaxValue);
        return start;
    }

    /// <summary>The plain path: looks at every 24th byte, since every long run holds one of them, and then around it.</summary>
    internal static int NextBySamples(ReadOnlySpan<byte> text, int from)
    {
        while (from + Shortest <= text.Length)
        {
            var probe = from + Shortest - 1;
            var start = probe;
            while (start >= from && Digits.Contains(text[start]))
                start--;
            start++;
            if (start <= probe && Digits.RunLength(text.Slice(start), Shortest) == Shortest)
                return start;
            from = probe + 1;
            if (start <= probe)
                from += Digits.RunLength(text.Slice(from), Shortest);
        }

        return -1;
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

    private static uint DigitBits(Vector256<byte> bytes)
    {
        var letters = (bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a');
        var figures = bytes - Vector256.Create((byte)'/');
        var digits = Vector256.Equals(Vector256.Min(letters, Vector256.Create((byte)25)), letters)
            | Vector256.Equals(Vector256.Min(figures, Vector256.Create((byte)10)), figures)
            | Vector256.Equals(bytes, Vector256.Create((byte)'+'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'-'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'_'));
        return digits.ExtractMostSignificantBits();
    }
#endif
}
