using System.Buffers.Binary;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>A pack's own index, version 2 (gitformat-pack).</summary>
internal sealed class PackIndex : PackEntries
{
    private const int HeaderLength = 8;
    private const int ChecksumLength = ObjectId.Sha1Length;

    private readonly MappedFile _file;
    private readonly IdTable _ids;
    private readonly long _offsets;
    private readonly long _largeOffsets;
    private readonly int _largeCount;

    private PackIndex(MappedFile file, int count, int largeCount)
    {
        _file = file;
        _ids = new IdTable(file, HeaderLength, HeaderLength + IdTable.FanOutLength, count);
        // The ids, then a checksum of four bytes for each object, then offsets.
        _offsets = HeaderLength + IdTable.FanOutLength + ((long)count * (ObjectId.Sha1Length + sizeof(uint)));
        _largeOffsets = _offsets + ((long)count * sizeof(uint));
        _largeCount = largeCount;
    }

    /// <inheritdoc/>
    public override int Count => _ids.Count;

    /// <summary>The checksum of the pack that this index was made for.</summary>
    public ReadOnlySpan<byte> PackChecksum => _file.Slice(_file.Length - (2 * ChecksumLength), ChecksumLength);

    /// <summary>Opens an index. The file must stay open as long as it.</summary>
    /// <exception cref="UnsupportedStoreException">It is damaged, or of another version or hash.</exception>
    public static PackIndex Open(MappedFile file, string name)
    {
        var start = file.From(0, HeaderLength);
        // What does not begin so is of version 1, which has no header.
        if (start.Length < HeaderLength || start[0] != 0xFF || !start[1..4].SequenceEqual("tOc"u8))
            throw new UnsupportedStoreException(UnsupportedReason.IndexVersion, $"'{name}' is not an index of version 2");
        if (BinaryPrimitives.ReadUInt32BigEndian(start[4..]) is var version && version != 2)
            throw new UnsupportedStoreException(UnsupportedReason.IndexVersion, $"'{name}' is an index of version {version}");
        if (!IdTable.TryReadCount(file, HeaderLength, out var count))
            throw new UnsupportedStoreException(UnsupportedReason.Damaged, $"'{name}' is damaged: its table of first bytes is not in order");

        var fixedLength = HeaderLength + IdTable.FanOutLength + (2L * ChecksumLength);
        var rest = file.Length - fixedLength - (count * (long)(ObjectId.Sha1Length + (2 * sizeof(uint))));
        if (rest >= 0 && rest % sizeof(long) == 0 && rest / sizeof(long) <= count)
            return new PackIndex(file, count, (int)(rest / sizeof(long)));
        // With longer ids the same count makes a length that no SHA-1 index can have.
        var longer = 12L * (count + 2);
        throw rest >= longer && (rest - longer) % sizeof(long) == 0
            ? new UnsupportedStoreException(UnsupportedReason.Sha256, $"'{name}' names its objects by SHA-256")
            : new UnsupportedStoreException(UnsupportedReason.Damaged, $"'{name}' is damaged: its length does not fit its {count} objects");
    }

    /// <inheritdoc/>
    public override ObjectId IdAt(int entry) => _ids.IdAt(entry);

    /// <inheritdoc/>
    public override int Find(ObjectId id) => _ids.Find(id);

    /// <inheritdoc/>
    public override long OffsetAt(int entry)
    {
        var offset = BinaryPrimitives.ReadUInt32BigEndian(_file.Slice(_offsets + ((long)entry * sizeof(uint)), sizeof(uint)));
        return LargeOffsets.Resolve(_file, _largeOffsets, _largeCount, offset);
    }
}
