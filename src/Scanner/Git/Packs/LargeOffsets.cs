using System.Buffers.Binary;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Offsets beyond two gigabytes stand in a table of their own, to which the short ones point.</summary>
internal static class LargeOffsets
{
    private const uint IsLarge = 1u << 31;

    /// <summary>The offset that a short one stands for; -1 where it points out of the table or is itself too large.</summary>
    public static long Resolve(MappedFile file, long table, int count, uint offset)
    {
        if ((offset & IsLarge) == 0)
            return offset;
        var at = offset & ~IsLarge;
        if (at >= (uint)count)
            return -1;
        var large = BinaryPrimitives.ReadUInt64BigEndian(file.Slice(table + (at * sizeof(long)), sizeof(long)));
        return large <= long.MaxValue ? (long)large : -1;
    }
}
