#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ApiXGuard.Detection.Prefilter;

/// <summary>Thirty-two bytes at a time through the nibble tables, then the index for what passes. Needs AVX2.</summary>
internal sealed class Vector256PlaceFinder : PlaceFinder
{
    private readonly ScalarPlaceFinder _scalar;
    private readonly Vector256<byte>[] _low;
    private readonly Vector256<byte>[] _high;

    public Vector256PlaceFinder(AnchorIndex index)
        : base(index)
    {
        _scalar = new ScalarPlaceFinder(index);
        var tables = new NibbleTables(index.Windows);
        _low = [.. tables.Low.Select(Both)];
        _high = [.. tables.High.Select(Both)];

        static Vector256<byte> Both(byte[] table) => Vector256.Create(Vector128.Create(table), Vector128.Create(table));
    }

    public override string Name => "vector256";

    public override int Find(ReadOnlySpan<byte> text, ref int from, int until, Span<int> places)
    {
        var count = 0;
        var at = from;
        // Each step reads three bytes more than it decides on.
        var end = Math.Min(until, text.Length - 3) - Vector256<byte>.Count;
        var room = places.Length - Vector256<byte>.Count;
        ref var first = ref MemoryMarshal.GetReference(text);
        var (low0, low1, low2, low3) = (_low[0], _low[1], _low[2], _low[3]);
        var (high0, high1, high2, high3) = (_high[0], _high[1], _high[2], _high[3]);
        for (; at <= end && count <= room; at += Vector256<byte>.Count)
        {
            ref var here = ref Unsafe.Add(ref first, at);
            var passed = Buckets(ref here, low0, high0)
                & Buckets(ref Unsafe.Add(ref here, 1), low1, high1)
                & Buckets(ref Unsafe.Add(ref here, 2), low2, high2)
                & Buckets(ref Unsafe.Add(ref here, 3), low3, high3);
            if (passed == Vector256<byte>.Zero)
                continue;
            var bits = ~Vector256.Equals(passed, Vector256<byte>.Zero).ExtractMostSignificantBits();
            do
            {
                var place = BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
                places[count] = at + place;
                count += Index.MayStand(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref here, place))) ? 1 : 0;
            }
            while (bits != 0);
        }

        from = at;
        return at > end && count < places.Length ? count + _scalar.Find(text, ref from, until, places[count..]) : count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Buckets(ref byte here, Vector256<byte> low, Vector256<byte> high)
    {
        var bytes = Vector256.LoadUnsafe(ref here);
        var nibble = Vector256.Create((byte)15);
        return Avx2.Shuffle(low, bytes & nibble) & Avx2.Shuffle(high, Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & nibble);
    }
}
#endif
