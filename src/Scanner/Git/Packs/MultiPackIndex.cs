using System.Buffers.Binary;
using System.Text;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>
/// An index of several packs (gitformat-pack, version 1). Read only for packs that lack an index of their own: a pack's own one also
/// knows the objects of which another pack has the preferred copy.
/// </summary>
internal sealed class MultiPackIndex
{
    private const int HeaderLength = 12;
    private const int ChunkEntryLength = 12;

    private readonly MappedFile _file;
    private readonly string _name;
    private readonly Dictionary<uint, (long Start, long Length)> _chunks = [];
    private readonly List<string> _packs = [];
    private readonly IdTable _ids;

    private MultiPackIndex(MappedFile file, string name)
    {
        _file = file;
        _name = name;
        ReadChunks();
        var fanOut = Chunk("OIDF"u8, IdTable.FanOutLength);
        if (!IdTable.TryReadCount(file, fanOut, out var count))
            throw Damaged("its table of first bytes is not in order");
        _ids = new IdTable(file, fanOut, Chunk("OIDL"u8, (long)count * ObjectId.Sha1Length), count);
        Chunk("OOFF"u8, (long)count * (2 * sizeof(uint)));
        ReadNames();
    }

    /// <summary>The names of the packs, each ending in <c>.idx</c>.</summary>
    public IReadOnlyList<string> Packs => _packs;

    /// <summary>Opens an index. The file must stay open as long as it.</summary>
    /// <exception cref="UnsupportedStoreException">It is damaged, or of another version or hash.</exception>
    public static MultiPackIndex Open(MappedFile file, string name) => new(file, name);

    /// <summary>What this index says of one pack.</summary>
    /// <param name="pack">Its place among <see cref="Packs"/>.</param>
    public PackEntries EntriesOf(int pack)
    {
        var offsets = _chunks[Tag("OOFF"u8)].Start;
        var own = new List<int>();
        for (var i = 0; i < _ids.Count; i++)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(_file.Slice(offsets + (i * 8L), sizeof(uint))) == (uint)pack)
                own.Add(i);
        }

        var (large, length) = _chunks.GetValueOrDefault(Tag("LOFF"u8));
        return new Entries(_file, _ids, [.. own], offsets, large, (int)Math.Min(int.MaxValue, length / sizeof(long)));
    }

    private void ReadChunks()
    {
        var header = _file.From(0, HeaderLength);
        if (header.Length < HeaderLength || !header.StartsWith("MIDX"u8))
            throw Damaged("it does not begin as it should");
        if (header[4] != 1)
            throw new UnsupportedStoreException(UnsupportedReason.MultiPackIndexVersion, $"'{_name}' is an index of several packs in version {header[4]}");
        if (header[5] != 1)
            throw new UnsupportedStoreException(UnsupportedReason.Sha256, $"'{_name}' names its objects by SHA-256");
        var count = header[6];
        for (var i = 0; i < count; i++)
        {
            // Each entry says where its chunk begins; the next one's says where it ends.
            var entry = _file.From(HeaderLength + (i * ChunkEntryLength), 2 * ChunkEntryLength);
            if (entry.Length < 2 * ChunkEntryLength)
                throw Damaged("it is cut short");
            var start = BinaryPrimitives.ReadInt64BigEndian(entry[4..]);
            var end = BinaryPrimitives.ReadInt64BigEndian(entry[(ChunkEntryLength + 4)..]);
            if (start < HeaderLength || end < start || end > _file.Length)
                throw Damaged("its parts are not in order");
            _chunks[BinaryPrimitives.ReadUInt32BigEndian(entry)] = (start, end - start);
        }
    }

    private void ReadNames()
    {
        var (start, length) = _chunks.GetValueOrDefault(Tag("PNAM"u8));
        var names = _file.From(start, (int)Math.Min(length, 1 << 24));
        for (var end = names.IndexOf((byte)0); end > 0; end = names.IndexOf((byte)0))
        {
            _packs.Add(Encoding.UTF8.GetString(names[..end]));
            names = names[(end + 1)..];
        }
    }

    private long Chunk(ReadOnlySpan<byte> tag, long least) =>
        _chunks.TryGetValue(Tag(tag), out var chunk) && chunk.Length >= least ? chunk.Start : throw Damaged("a part is missing or too short");

    private static uint Tag(ReadOnlySpan<byte> tag) => BinaryPrimitives.ReadUInt32BigEndian(tag);

    private UnsupportedStoreException Damaged(string what) => new(UnsupportedReason.Damaged, $"'{_name}' is damaged: {what}");

    /// <summary>The objects of one pack.</summary>
    private sealed class Entries(MappedFile file, IdTable ids, int[] own, long offsets, long large, int largeCount) : PackEntries
    {
        public override int Count => own.Length;

        public override ObjectId IdAt(int entry) => ids.IdAt(own[entry]);

        public override long OffsetAt(int entry) =>
            LargeOffsets.Resolve(file, large, largeCount, BinaryPrimitives.ReadUInt32BigEndian(file.Slice(offsets + (own[entry] * 8L) + 4, sizeof(uint))));

        public override int Find(ObjectId id) => ids.Find(id) is >= 0 and var at ? Math.Max(-1, Array.BinarySearch(own, at)) : -1;
    }
}
