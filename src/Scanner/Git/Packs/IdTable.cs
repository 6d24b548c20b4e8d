using System.Buffers.Binary;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Sorted SHA-1 ids in a file, with a table that says for each first byte how many ids do not come after it.</summary>
internal sealed class IdTable(MappedFile file, long fanOut, long ids, int count)
{
    /// <summary>Bytes of the table of first bytes.</summary>
    public const int FanOutLength = 256 * sizeof(uint);

    /// <summary>More objects than any repository has that one machine can scan.</summary>
    private const uint MostObjects = 1u << 28;

    /// <summary>How many ids there are.</summary>
    public int Count => count;

    /// <summary>Reads how many ids there are; not where the table of first bytes is missing or not in order.</summary>
    public static bool TryReadCount(MappedFile file, long fanOut, out int count)
    {
        count = 0;
        var table = file.From(fanOut, FanOutLength);
        if (table.Length < FanOutLength)
            return false;
        var before = 0u;
        for (var i = 0; i < FanOutLength; i += sizeof(uint))
        {
            var value = BinaryPrimitives.ReadUInt32BigEndian(table[i..]);
            if (value < before || value > MostObjects)
                return false;
            before = value;
        }

        count = (int)before;
        return true;
    }

    /// <summary>The id at a place.</summary>
    public ObjectId IdAt(int at) => new(file.Slice(ids + ((long)at * ObjectId.Sha1Length), ObjectId.Sha1Length));

    /// <summary>The place of an id, or -1.</summary>
    public int Find(ObjectId id)
    {
        if (id.Length != ObjectId.Sha1Length)
            return -1;
        Span<byte> raw = stackalloc byte[ObjectId.Sha1Length];
        id.CopyTo(raw);
        var low = raw[0] == 0 ? 0 : CountUpTo(raw[0] - 1);
        var high = CountUpTo(raw[0]) - 1;
        while (low <= high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            var order = file.Slice(ids + ((long)middle * ObjectId.Sha1Length), ObjectId.Sha1Length).SequenceCompareTo(raw);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    private int CountUpTo(int firstByte) =>
        (int)BinaryPrimitives.ReadUInt32BigEndian(file.Slice(fanOut + (firstByte * sizeof(uint)), sizeof(uint)));
}
