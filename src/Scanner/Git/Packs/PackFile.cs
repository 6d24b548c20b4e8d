using System.Buffers.Binary;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>A pack and what is known of its objects' places. Thread-safe.</summary>
internal sealed class PackFile
{
    public const int HeaderLength = 12;
    private const int ChecksumLength = ObjectId.Sha1Length;

    /// <summary>No object's header is longer: ten bytes of kind and size, then an id.</summary>
    private const int LongestHeader = 10 + ObjectId.Sha1Length;

    private readonly MappedFile _file;

    private PackFile(MappedFile file, PackEntries entries, string name)
    {
        _file = file;
        Entries = entries;
        Name = name;
    }

    /// <summary>Which objects it holds.</summary>
    public PackEntries Entries { get; }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>Where the objects end and the checksum begins.</summary>
    public long End => _file.Length - ChecksumLength;

    /// <summary>Opens a pack. The file must stay open as long as it.</summary>
    /// <exception cref="UnsupportedStoreException">It is damaged, of another version, or not the one that the index was made for.</exception>
    public static PackFile Open(MappedFile file, PackEntries entries, string name)
    {
        var start = file.From(0, HeaderLength);
        if (file.Length < HeaderLength + ChecksumLength || !start.StartsWith("PACK"u8))
            throw new UnsupportedStoreException(UnsupportedReason.Damaged, $"'{name}' is damaged: it does not begin as a pack does");
        if (BinaryPrimitives.ReadUInt32BigEndian(start[4..]) is var version && version is not (2 or 3))
            throw new UnsupportedStoreException(UnsupportedReason.PackVersion, $"'{name}' is a pack of version {version}");
        if (entries is PackIndex index && !file.Slice(file.Length - ChecksumLength, ChecksumLength).SequenceEqual(index.PackChecksum))
            throw new UnsupportedStoreException(UnsupportedReason.Damaged, $"'{name}' is damaged: its index was made for another pack");
        return new PackFile(file, entries, name);
    }

    /// <summary>The bytes from an offset to the end of the objects.</summary>
    public ReadOnlySpan<byte> DataFrom(long offset) => offset >= End ? default : _file.From(offset, (int)Math.Min(int.MaxValue, End - offset));

    /// <summary>Reads the header of the object at an offset; not where there is none that makes sense.</summary>
    public bool TryReadHeader(long offset, out PackedHeader header)
    {
        header = default;
        if (offset < HeaderLength || offset >= End)
            return false;
        var bytes = _file.From(offset, (int)Math.Min(LongestHeader, End - offset));
        var at = 0;
        var kind = (PackedKind)((bytes[0] >> 4) & 7);
        long size = bytes[0] & 15;
        for (var shift = 4; (bytes[at++] & 0x80) != 0; shift += 7)
        {
            if (at == bytes.Length || shift > 53)
                return false;
            size |= (long)(bytes[at] & 0x7F) << shift;
        }

        switch (kind)
        {
            case PackedKind.Commit or PackedKind.Tree or PackedKind.Blob or PackedKind.Tag:
                header = new PackedHeader(kind, size, offset + at, 0, default);
                return true;
            case PackedKind.OffsetDelta when TryReadDistance(bytes, ref at, out var distance) && distance > 0 && distance <= offset - HeaderLength:
                header = new PackedHeader(kind, size, offset + at, offset - distance, default);
                return true;
            case PackedKind.ReferenceDelta when bytes.Length - at >= ObjectId.Sha1Length:
                header = new PackedHeader(kind, size, offset + at + ObjectId.Sha1Length, 0, new ObjectId(bytes.Slice(at, ObjectId.Sha1Length)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Seven bits in a byte, the highest first, and each further byte adds one, so that no value has two forms.</summary>
    private static bool TryReadDistance(ReadOnlySpan<byte> bytes, ref int at, out long distance)
    {
        distance = 0;
        for (var first = true; at < bytes.Length; first = false)
        {
            var b = bytes[at++];
            distance = first ? b & 0x7F : ((distance + 1) << 7) | (b & 0x7Fu);
            if ((b & 0x80) == 0)
                return true;
            if (distance > long.MaxValue >> 9)
                return false;
        }

        return false;
    }
}

/// <summary>The kinds of object in a pack.</summary>
internal enum PackedKind : byte
{
    Commit = 1,
    Tree = 2,
    Blob = 3,
    Tag = 4,

    /// <summary>A change of the object at an earlier offset.</summary>
    OffsetDelta = 6,

    /// <summary>A change of the object with an id.</summary>
    ReferenceDelta = 7,
}

/// <summary>What stands before an object's compressed data.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Size">Bytes of what is compressed: of the content, or of the change.</param>
/// <param name="Data">Where the compressed data begins.</param>
/// <param name="BaseOffset">Where the base stands, of an offset delta.</param>
/// <param name="BaseId">The base's name, of a reference delta.</param>
internal readonly record struct PackedHeader(PackedKind Kind, long Size, long Data, long BaseOffset, ObjectId BaseId)
{
    /// <summary>Whether it is a change of another object.</summary>
    public bool IsDelta => Kind is PackedKind.OffsetDelta or PackedKind.ReferenceDelta;

    /// <summary>Its kind as an object.</summary>
    public ObjectKind ObjectKind => IsDelta ? ObjectKind.None : (ObjectKind)Kind;
}
