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
        var tables = new NibbleTables(index.Windows);
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
        var end = Math.Min(until, text.Length - 3) - Vector128<byte>.Count;
        var room = places.Length - Vector128<byte>.Count;
        ref var first = ref MemoryMarshal.GetReference(text);
        var (low0, low1, low2, low3) = (_low[0], _low[1], _low[2], _low[3]);
        var (high0, high1, high2, high3) = (_high[0], _high[1], _high[2], _high[3]);
        for (; at <= end && count <= room; at += Vector128<byte>.Count)
        {
            ref var here = ref Unsafe.Add(ref first, at);
            var passed = Buckets(ref here, low0, high0)
                & Buckets(ref Unsafe.Add(ref here, 1), low1, high1)
                & Buckets(ref Unsafe.Add(ref here, 2), low2, high2)
                & Buckets(ref Unsafe.Add(ref here, 3), low3, high3);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Buckets(ref byte here, Vector128<byte> low, Vector128<byte> high)
    {
        var bytes = Vector128.LoadUnsafe(ref here);
        var nibble = Vector128.Create((byte)15);
        return LookUp(low, bytes & nibble) & LookUp(high, Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & nibble);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LookUp(Vector128<byte> table, Vector128<byte> nibbles) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, nibbles) : AdvSimd.Arm64.VectorTableLookup(table, nibbles);
}
#endif
