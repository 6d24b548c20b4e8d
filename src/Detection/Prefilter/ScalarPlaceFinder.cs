using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ApiXGuard.Detection.Prefilter;

/// <summary>The plain path: asks the index at every byte.</summary>
internal sealed class ScalarPlaceFinder(AnchorIndex index) : PlaceFinder(index)
{
    public override string Name => "scalar";

    public override int Find(ReadOnlySpan<byte> text, ref int from, int until, Span<int> places)
    {
        var count = 0;
        var at = from;
        var end = Math.Min(until, text.Length - 3);
        if (BitConverter.IsLittleEndian)
        {
            ref var first = ref MemoryMarshal.GetReference(text);
            for (; at < end && count < places.Length; at++)
            {
                if (Index.MayStand(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, at))))
                    places[count++] = at;
            }
        }

        for (; at < until && count < places.Length; at++)
        {
            if (Index.MayStand(BytesAt(text, at)))
                places[count++] = at;
        }

        from = at;
        return count;
    }
}
