using System.Runtime.CompilerServices;
using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Prefilter;

/// <summary>
/// From a place where a window may stand to the anchors that do stand there: a small map that answers "no" in a nanosecond, then a
/// hash table. Immutable and thread-safe.
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
        Plan = new WindowPlan([.. groups.Select(group => group.Key)]);
        for (var i = 0; i < groups.Length; i++)
        {
            var window = Plan.Windows[i];
            var folded = window.Folded;
            _map[Hash(folded)] |= (byte)(window.Length == 4 ? 1 : 2);
            ref var first = ref _firstOf[Hash(folded) >> 4];
            _entries[i] = new Entry(window, [.. groups[i]], first);
            first = i;
        }
    }

    /// <summary>Which windows are sought.</summary>
    public WindowPlan Plan { get; }

    /// <summary>The windows to look for.</summary>
    public IReadOnlyList<AnchorWindow> Windows => Plan.Windows;

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
        var left = text.Length - at;
        if (left < 3)
            return;
        var three = text[at] | ((uint)text[at + 1] << 8) | ((uint)text[at + 2] << 16);
        if (left > 3)
            Propose(text, at, (three | ((uint)text[at + 3] << 24)) | AnchorWindow.FoldMask, 1, found);
        Propose(text, at, AnchorWindow.Fold(three, 3), 2, found);
    }

    private void Propose(ReadOnlySpan<byte> text, int at, uint folded, int kind, CandidateList found)
    {
        var hash = Hash(folded);
        if ((_map[hash] & kind) == 0)
            return;
        for (var i = _firstOf[hash >> 4]; i >= 0; i = _entries[i].Next)
        {
            var entry = _entries[i];
            if (entry.Folded != folded || entry.Kind != kind || !entry.StandsAt(text, at - entry.Offset))
                continue;
            foreach (var matcher in entry.Matchers)
                matcher.Propose(text, at - entry.Offset, entry.Text.Length, found);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(uint folded) => (folded * Multiplier) >> (32 - MapBits);

    /// <summary>One anchor, as the search needs it.</summary>
    private sealed class Entry(AnchorWindow window, Matcher[] matchers, int next)
    {
        private readonly bool _ignoreCase = window.Anchor.IgnoreCase;
        private readonly bool _anyFollower = window.Anchor.Followers.IsEmpty;
        private readonly Shapes.ByteSet _followers = window.Anchor.Followers;

        public byte[] Text { get; } = System.Text.Encoding.ASCII.GetBytes(window.Anchor.Text);

        public uint Folded { get; } = window.Folded;

        public int Offset { get; } = window.Offset;

        public int Kind { get; } = window.Length == 4 ? 1 : 2;

        public Matcher[] Matchers { get; } = matchers;

        public int Next { get; } = next;

        public bool StandsAt(ReadOnlySpan<byte> text, int start)
        {
            if (start < 0 || start + Text.Length > text.Length)
                return false;
            var here = text.Slice(start);
            if (!_anyFollower && (here.Length == Text.Length || !_followers.Contains(here[Text.Length])))
                return false;
            if (!_ignoreCase)
                return here.StartsWith(Text);
            for (var i = 0; i < Text.Length; i++)
            {
                var value = here[i];
                if ((uint)(value - 'A') < 26)
                    value |= 0x20;
                if (value != Text[i])
                    return false;
            }

            return true;
        }
    }
}
