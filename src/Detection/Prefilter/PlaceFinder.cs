namespace ApiXGuard.Detection.Prefilter;

/// <summary>
/// One pass over bytes that finds, in ascending order, every place where an anchor's window stands, and a few where none does: the
/// paths differ only in the latter.
/// Immutable and thread-safe.
/// </summary>
internal abstract class PlaceFinder(AnchorIndex index)
{
    /// <summary>What the path is called in <c>apixguard version</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The anchors looked for.</summary>
    protected AnchorIndex Index { get; } = index;

    /// <summary>Writes the places from <paramref name="from"/> on, ascending, until the text or the room ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin; then where to go on, the text's length when it is done.</param>
    /// <param name="until">Where to stop, for long texts in steps.</param>
    /// <param name="places">Room for places, at least 64.</param>
    /// <returns>How many were written.</returns>
    public abstract int Find(ReadOnlySpan<byte> text, ref int from, int until, Span<int> places);

    /// <summary>The fastest path that this processor has.</summary>
    public static PlaceFinder Best(AnchorIndex index)
    {
#if NET8_0_OR_GREATER
        if (System.Runtime.Intrinsics.X86.Avx2.IsSupported)
            return new Vector256PlaceFinder(index);
        if (Vector128PlaceFinder.IsSupported)
            return new Vector128PlaceFinder(index);
#endif
        return new ScalarPlaceFinder(index);
    }

    /// <summary>The four bytes at a place, little-endian; zeros beyond the end of the text.</summary>
    protected static uint BytesAt(ReadOnlySpan<byte> text, int at)
    {
        var bytes = 0u;
        for (var i = Math.Min(4, text.Length - at) - 1; i >= 0; i--)
            bytes = (bytes << 8) | text[at + i];
        return bytes;
    }
}
