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
        var tables = new NibbleTables(index.Plan);
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
        var end = Math.Min(until, text.Length - (NibbleTables.Places - 1)) - Vector256<byte>.Count;
        var room = places.Length - Vector256<byte>.Count;
        ref var start = ref MemoryMarshal.GetReference(text);
        // By reference, so that no bounds are checked in the loop; both have a table for each place of each group.
        ref var low = ref MemoryMarshal.GetArrayDataReference(_low);
        ref var high = ref MemoryMarshal.GetArrayDataReference(_high);
        for (; at <= end && count <= room; at += Vector256<byte>.Count)
        {
            ref var here = ref Unsafe.Add(ref start, at);
            var first = new Nibbles(ref here);
            var second = new Nibbles(ref Unsafe.Add(ref here, 1));
            var third = new Nibbles(ref Unsafe.Add(ref here, 2));
            var fourth = new Nibbles(ref Unsafe.Add(ref here, 3));
            var passed = Passed(0, ref low, ref high, first, second, third, fourth)
                | Passed(1, ref low, ref high, first, second, third, fourth)
                | Passed(2, ref low, ref high, first, second, third, fourth)
                | Passed(3, ref low, ref high, first, second, third, fourth);
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

    /// <summary>The buckets of one group that a window passes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Passed(int group, ref Vector256<byte> low, ref Vector256<byte> high, Nibbles first, Nibbles second, Nibbles third, Nibbles fourth)
    {
        var table = group * NibbleTables.Places;
        return first.Buckets(Unsafe.Add(ref low, table), Unsafe.Add(ref high, table))
            & second.Buckets(Unsafe.Add(ref low, table + 1), Unsafe.Add(ref high, table + 1))
            & third.Buckets(Unsafe.Add(ref low, table + 2), Unsafe.Add(ref high, table + 2))
            & fourth.Buckets(Unsafe.Add(ref low, table + 3), Unsafe.Add(ref high, table + 3));
    }

    /// <summary>The two halves of each byte.</summary>
    private readonly ref struct Nibbles
    {
        private readonly Vector256<byte> _low;
        private readonly Vector256<byte> _high;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Nibbles(ref byte here)
        {
            var bytes = Vector256.LoadUnsafe(ref here);
            var mask = Vector256.Create((byte)15);
            _low = bytes & mask;
            _high = Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & mask;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<byte> Buckets(Vector256<byte> low, Vector256<byte> high) => Avx2.Shuffle(low, _low) & Avx2.Shuffle(high, _high);
    }
}
#endif
