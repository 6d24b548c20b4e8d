using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>
/// The objects of a pack in the order of their offsets (nodes), each with its kind and the one it is stored as a change of. Made from
/// headers alone: nothing is inflated.
/// </summary>
internal sealed class PackGraph
{
    /// <summary>The base of what is stored whole.</summary>
    public const int NoBase = -1;

    /// <summary>The base of what is damaged.</summary>
    public const int Damaged = -2;

    /// <summary>The base of what is stored as a change of an object that is not in the pack.</summary>
    public const int Elsewhere = -3;

    private const byte Unresolved = 255;
    private const byte InProgress = 254;

    private readonly long[] _offsets;
    private readonly int[] _entries;
    private readonly int[] _bases;
    private readonly byte[] _kinds;

    private PackGraph(PackFile pack, long[] offsets, int[] entries, CancellationToken cancellationToken)
    {
        Pack = pack;
        _offsets = offsets;
        _entries = entries;
        _bases = new int[offsets.Length];
        _kinds = new byte[offsets.Length];
        Array.Fill(_kinds, Unresolved);
        Unlisted = ReadHeaders(cancellationToken);
    }

    /// <summary>The pack.</summary>
    public PackFile Pack { get; }

    /// <summary>How many nodes there are.</summary>
    public int Count => _offsets.Length;

    /// <summary>Offsets of bases that the index does not list.</summary>
    private HashSet<long> Unlisted { get; }

    /// <summary>Reads a pack's headers.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="kindOf">Tells the kind of an object that is not in the pack.</param>
    /// <param name="cancellationToken">Stops between objects.</param>
    public static PackGraph Read(PackFile pack, Func<ObjectId, ObjectKind> kindOf, CancellationToken cancellationToken)
    {
        var count = pack.Entries.Count;
        var (offsets, entries) = (new long[count], new int[count]);
        for (var i = 0; i < count; i++)
            (offsets[i], entries[i]) = (pack.Entries.OffsetAt(i), i);
        Array.Sort(offsets, entries);
        var graph = new PackGraph(pack, offsets, entries, cancellationToken);
        if (graph.Unlisted.Count > 0)
        {
            // As git does, follow a change to its base whether or not the base has a name.
            var all = offsets.Concat(graph.Unlisted).ToArray();
            var named = entries.Concat(Enumerable.Repeat(-1, graph.Unlisted.Count)).ToArray();
            Array.Sort(all, named);
            graph = new PackGraph(pack, all, named, cancellationToken);
        }

        graph.ResolveKinds(kindOf, cancellationToken);
        return graph;
    }

    /// <summary>Where a node stands in the pack.</summary>
    public long OffsetOf(int node) => _offsets[node];

    /// <summary>About how many bytes a node has in the pack.</summary>
    public long StoredSize(int node) => (node + 1 < _offsets.Length ? _offsets[node + 1] : Pack.End) - _offsets[node];

    /// <summary>The node's entry in the index; -1 where the index does not list it.</summary>
    public int EntryOf(int node) => _entries[node];

    /// <summary>The node's id; only where it has an entry.</summary>
    public ObjectId IdOf(int node) => Pack.Entries.IdAt(_entries[node]);

    /// <summary>The node it is a change of, or <see cref="NoBase"/>, <see cref="Damaged"/> or <see cref="Elsewhere"/>.</summary>
    public int BaseOf(int node) => _bases[node];

    /// <summary>What it is, once every change is applied.</summary>
    public ObjectKind KindOf(int node) => (ObjectKind)_kinds[node];

    private HashSet<long> ReadHeaders(CancellationToken cancellationToken)
    {
        var unlisted = new HashSet<long>();
        for (var node = 0; node < _offsets.Length; node++)
        {
            if ((node & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (!Pack.TryReadHeader(_offsets[node], out var header))
            {
                (_bases[node], _kinds[node]) = (Damaged, (byte)ObjectKind.None);
            }
            else if (!header.IsDelta)
            {
                (_bases[node], _kinds[node]) = (NoBase, (byte)header.ObjectKind);
            }
            else if (header.Kind == PackedKind.ReferenceDelta)
            {
                var entry = Pack.Entries.Find(header.BaseId);
                var found = entry < 0 ? -1 : NodeAt(Pack.Entries.OffsetAt(entry));
                _bases[node] = found < 0 ? Elsewhere : found;
            }
            else
            {
                _bases[node] = NodeAt(header.BaseOffset);
                if (_bases[node] < 0)
                {
                    _bases[node] = Damaged;
                    FollowUnlisted(header.BaseOffset, unlisted);
                }
            }
        }

        return unlisted;
    }

    private void FollowUnlisted(long offset, HashSet<long> unlisted)
    {
        // Offsets only fall, so this ends; and what is known already has been followed.
        while (NodeAt(offset) < 0 && unlisted.Add(offset) && Pack.TryReadHeader(offset, out var header) && header.Kind == PackedKind.OffsetDelta)
            offset = header.BaseOffset;
    }

    private int NodeAt(long offset) => Math.Max(-1, Array.BinarySearch(_offsets, offset));

    /// <summary>Follows each node to what is known. Reference deltas may form cycles: what is in one is damaged.</summary>
    private void ResolveKinds(Func<ObjectId, ObjectKind> kindOf, CancellationToken cancellationToken)
    {
        var path = new List<int>();
        for (var start = 0; start < _kinds.Length; start++)
        {
            if ((start & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (_kinds[start] != Unresolved)
                continue;
            path.Clear();
            var node = start;
            while (node >= 0 && _kinds[node] == Unresolved)
            {
                _kinds[node] = InProgress;
                path.Add(node);
                node = _bases[node];
            }

            var kind = ObjectKind.None;
            if (node >= 0 && _kinds[node] != InProgress)
                kind = (ObjectKind)_kinds[node];
            else if (node == Elsewhere && Pack.TryReadHeader(_offsets[path[^1]], out var header))
                kind = kindOf(header.BaseId);
            foreach (var passed in path)
                _kinds[passed] = (byte)kind;
        }
    }
}
