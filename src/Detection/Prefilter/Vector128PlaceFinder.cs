#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ApiXGuard.Detection.Prefilter;

/// <summary>Sixteen bytes at a time through the nibble tables, then the index for what passes. Needs SSSE3 or AdvSimd.</summary>
internal sealed class Vector128PlaceFinder : PlaceFinder
{
    private readonly ScalarPlaceFinder _scalar;
    private readonly Vector128<byte>[] _low;
    private readonly Vector128<byte>[] _high;

    public Vector128PlaceFinder(AnchorIndex index)
        : base(index)
    {
        _scalar = new ScalarPlaceFinder(index);
        var tables = new NibbleTables(index.Plan);
        _low = [.. tables.Low.Select(table => Vector128.Create(table))];
        _high = [.. tables.High.Select(table => Vector128.Create(table))];
    }

    /// <summary>Whether this processor can look up sixteen nibbles at once.</summary>
    public static bool IsSupported => BitConverter.IsLittleEndian && (Ssse3.IsSupported || AdvSimd.Arm64.IsSupported);

    public override string Name => "vector128";

    public override int Find(ReadOnlySpan<byte> text, ref int from, int until, Span<int> places)
    {
        var count = 0;
        var at = from;
        // Each step reads three bytes more than it decides on.
        var end = Math.Min(until, text.Length - (NibbleTables.Places - 1)) - Vector128<byte>.Count;
        var room = places.Length - Vector128<byte>.Count;
        ref var start = ref MemoryMarshal.GetReference(text);
        // By reference, so that no bounds are checked in the loop; both have a table for each place of each group.
        ref var low = ref MemoryMarshal.GetArrayDataReference(_low);
        ref var high = ref MemoryMarshal.GetArrayDataReference(_high);
        for (; at <= end && count <= room; at += Vector128<byte>.Count)
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
            if (passed == Vector128<byte>.Zero)
                continue;
            var bits = Vector128.Equals(passed, Vector128<byte>.Zero).ExtractMostSignificantBits() ^ 0xFFFF;
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
    private static Vector128<byte> Passed(int group, ref Vector128<byte> low, ref Vector128<byte> high, Nibbles first, Nibbles second, Nibbles third, Nibbles fourth)
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
        private readonly Vector128<byte> _low;
        private readonly Vector128<byte> _high;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Nibbles(ref byte here)
        {
            var bytes = Vector128.LoadUnsafe(ref here);
            var mask = Vector128.Create((byte)15);
            _low = bytes & mask;
            _high = Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & mask;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<byte> Buckets(Vector128<byte> low, Vector128<byte> high) => LookUp(low, _low) & LookUp(high, _high);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<byte> LookUp(Vector128<byte> table, Vector128<byte> nibbles) =>
            Ssse3.IsSupported ? Ssse3.Shuffle(table, nibbles) : AdvSimd.Arm64.VectorTableLookup(table, nibbles);
    }
}
#endif
