using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Tests.Git.Packs;

/// <summary>Writes a pack and its index by hand, right or wrong.</summary>
internal sealed class PackBuilder
{
    private readonly MemoryStream _pack = new();
    private readonly List<(ObjectId Id, long Offset)> _entries = [];

    public PackBuilder()
    {
        _pack.Write("PACK"u8);
        Write32(_pack, 2);
        Write32(_pack, 0);
    }

    /// <summary>Where the next object will stand.</summary>
    public long Position => _pack.Position;

    /// <summary>An id that stands for nothing but itself.</summary>
    public static ObjectId IdOf(int number)
    {
        Span<byte> raw = stackalloc byte[ObjectId.Sha1Length];
        BinaryPrimitives.WriteInt32BigEndian(raw, number * 7919);
        raw[^1] = 1;
        return new ObjectId(raw);
    }

    /// <summary>Adds an object.</summary>
    /// <param name="id">What the index calls it.</param>
    /// <param name="kind">The kind as packs number it.</param>
    /// <param name="data">What is compressed.</param>
    /// <param name="size">The size that is claimed, if not the right one.</param>
    /// <param name="between">What stands between header and data: a base.</param>
    /// <param name="offset">The offset that is claimed, if not the right one.</param>
    public PackBuilder Add(ObjectId id, int kind, ReadOnlySpan<byte> data, long? size = null, byte[]? between = null, long? offset = null)
    {
        _entries.Add((id, offset ?? _pack.Position));
        var rest = size ?? data.Length;
        var first = (byte)((kind << 4) | (int)(rest & 15));
        for (rest >>= 4; rest > 0; rest >>= 7)
        {
            _pack.WriteByte((byte)(first | 0x80));
            first = (byte)(rest & 0x7F);
        }

        _pack.WriteByte(first);
        _pack.Write(between ?? []);
        using (var stream = new ZLibStream(_pack, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(data);
        return this;
    }

    /// <summary>Adds a blob that is a change of an earlier object.</summary>
    public PackBuilder AddChange(ObjectId id, long baseOffset, ReadOnlySpan<byte> change) => Add(id, 6, change, between: Distance(_pack.Position - baseOffset));

    /// <summary>Adds a blob that is a change of an object with an id.</summary>
    public PackBuilder AddChange(ObjectId id, ObjectId baseId, ReadOnlySpan<byte> change)
    {
        var raw = new byte[ObjectId.Sha1Length];
        baseId.CopyTo(raw);
        return Add(id, 7, change, between: raw);
    }

    /// <summary>A change: two sizes, then instructions.</summary>
    public static byte[] Change(long baseSize, long resultSize, params byte[] instructions) => [.. Size(baseSize), .. Size(resultSize), .. instructions];

    public static byte[] Size(long size)
    {
        var bytes = new List<byte>();
        for (; size > 0x7F; size >>= 7)
            bytes.Add((byte)(size | 0x80));
        bytes.Add((byte)size);
        return [.. bytes];
    }

    public static byte[] Distance(long distance)
    {
        var bytes = new List<byte> { (byte)(distance & 0x7F) };
        while ((distance >>= 7) > 0)
            bytes.Insert(0, (byte)(0x80 | (--distance & 0x7F)));
        return [.. bytes];
    }

    /// <summary>Writes both files below an <c>objects</c> folder.</summary>
    public void Save(string objects)
    {
        var folder = Directory.CreateDirectory(Path.Combine(objects, "pack")).FullName;
        var pack = _pack.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(pack.AsSpan(8), _entries.Count);
        var checksum = SHA1.HashData(pack);
        File.WriteAllBytes(Path.Combine(folder, "pack-made.pack"), [.. pack, .. checksum]);

        var index = new MemoryStream();
        index.Write([0xFF, .. "tOc"u8]);
        Write32(index, 2);
        _entries.Sort((a, b) => a.Id.CompareTo(b.Id));
        for (var first = 0; first < 256; first++)
            Write32(index, (uint)_entries.Count(entry => FirstByte(entry.Id) <= first));
        var raw = new byte[ObjectId.Sha1Length];
        foreach (var (id, _) in _entries)
        {
            id.CopyTo(raw);
            index.Write(raw);
        }

        index.Write(new byte[4 * _entries.Count]);
        foreach (var (_, offset) in _entries)
            Write32(index, (uint)offset);
        index.Write(checksum);
        index.Write(new byte[20]);
        File.WriteAllBytes(Path.Combine(folder, "pack-made.idx"), index.ToArray());
    }

    private static byte FirstByte(ObjectId id)
    {
        Span<byte> raw = stackalloc byte[ObjectId.Sha256Length];
        id.CopyTo(raw);
        return raw[0];
    }

    private static void Write32(MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
