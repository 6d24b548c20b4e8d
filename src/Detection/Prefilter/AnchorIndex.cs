using System.Runtime.CompilerServices;
using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Prefilter;

/// <summary>
/// From a place where a window may stand to the anchors that do stand there: two small maps that answer "no" in a nanosecond, then
/// a hash table. Immutable and thread-safe.
/// </summary>
internal sealed class AnchorIndex
{
    private const int MapBits = 14;
    private const uint Multiplier = 0x9E3779B1;

    private readonly byte[] _map = new byte[1 << MapBits];
    private readonly int[] _firstOf = new int[1 << MapBits >> 4];
    private readonly Entry[] _entries;

    public AnchorIndex(IReadOnlyList<(Anchor Anchor, Matcher Matcher)> anchors)
    {
        var groups = anchors.GroupBy(pair => pair.Anchor, pair => pair.Matcher).ToArray();
        _entries = new Entry[groups.Length];
        for (var i = 0; i < _firstOf.Length; i++)
            _firstOf[i] = -1;
        for (var i = 0; i < groups.Length; i++)
        {
            var window = AnchorWindow.Rarest(groups[i].Key);
            var folded = window.Folded;
            _map[Hash(folded)] |= (byte)(window.Length == 4 ? 1 : 2);
            ref var first = ref _firstOf[Hash(folded) >> 4];
            _entries[i] = new Entry(window, folded, [.. groups[i]], first);
            first = i;
        }

        Windows = [.. _entries.Select(entry => entry.Window)];
    }

    /// <summary>The windows to look for.</summary>
    public IReadOnlyList<AnchorWindow> Windows { get; }

    /// <summary>Whether some window may stand where these four bytes are; false means none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStand(uint bytes)
    {
        var folded = bytes | AnchorWindow.FoldMask;
        return ((_map[Hash(folded)] & 1) | (_map[Hash(folded & 0x00FFFFFF)] & 2)) != 0;
    }

    /// <summary>Lets every matcher whose anchor has its window at a place propose candidates.</summary>
    public void Propose(ReadOnlySpan<byte> text, int at, CandidateList found)
    {
        Propose(text, at, 4, found);
        Propose(text, at, 3, found);
    }

    private void Propose(ReadOnlySpan<byte> text, int at, int length, CandidateList found)
    {
        if (at + length > text.Length)
            return;
        var bytes = text[at] | ((uint)text[at + 1] << 8) | ((uint)text[at + 2] << 16) | (length == 4 ? (uint)text[at + 3] << 24 : 0);
        var folded = AnchorWindow.Fold(bytes, length);
        for (var i = _firstOf[Hash(folded) >> 4]; i >= 0; i = _entries[i].Next)
        {
            ref readonly var entry = ref _entries[i];
            if (entry.Folded != folded || entry.Window.Length != length)
                continue;
            var start = at - entry.Window.Offset;
            if (!StandsAt(text, start, entry.Window.Anchor))
                continue;
            foreach (var matcher in entry.Matchers)
                matcher.Propose(text, start, entry.Window.Anchor.Text.Length, found);
        }
    }

    /// <summary>Whether an anchor stands at a place.</summary>
    public static bool StandsAt(ReadOnlySpan<byte> text, int start, Anchor anchor)
    {
        if (start < 0 || start + anchor.Text.Length > text.Length)
            return false;
        for (var i = 0; i < anchor.Text.Length; i++)
        {
            var value = text[start + i];
            if (anchor.IgnoreCase && (uint)(value - 'A') < 26)
                value |= 0x20;
            if (value != anchor.Text[i])
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(uint folded) => (folded * Multiplier) >> (32 - MapBits);

    private readonly struct Entry(AnchorWindow window, uint folded, Matcher[] matchers, int next)
    {
        public AnchorWindow Window { get; } = window;

        public uint Folded { get; } = folded;

        public Matcher[] Matchers { get; } = matchers;

        public int Next { get; } = next;
    }
}
