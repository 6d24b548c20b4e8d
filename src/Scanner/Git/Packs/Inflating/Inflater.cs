using System.Buffers.Binary;

namespace ApiXGuard.Scanner.Git.Packs.Inflating;

/// <summary>
/// Inflates zlib streams (RFC 1950, 1951) from one span to another. A pack holds mostly small objects, for which the cost of setting up
/// a stream is larger than that of inflating. Not thread-safe; made once per thread.
/// </summary>
internal sealed partial class Inflater
{
    /// <summary>How much longer than the content a target is at best: then the fast loop writes all of it.</summary>
    public const int Slack = 320;

    private const int ChecksumLength = 4;

    private readonly HuffmanTable _literals = new(DeflateSymbols.MakeLiterals(), widest: 11, capacity: 2400);
    private readonly HuffmanTable _distances = new(DeflateSymbols.MakeDistances(), widest: 8, capacity: 512);
    private readonly HuffmanTable _fixedLiterals = new(DeflateSymbols.MakeLiterals(), widest: 9, capacity: 512);
    private readonly HuffmanTable _fixedDistances = new(DeflateSymbols.MakeDistances(), widest: 5, capacity: 32);
    private readonly HuffmanTable _lengths = new(DeflateSymbols.MakeLengths(), widest: 7, capacity: 128);
    private readonly byte[] _codeLengths = new byte[288 + 32];

    public Inflater()
    {
        _fixedLiterals.TryBuild(DeflateSymbols.MakeFixedLiteralLengths(), mayBeIncomplete: false);
        _codeLengths.AsSpan(0, 32).Fill(5);
        _fixedDistances.TryBuild(_codeLengths.AsSpan(0, 32), mayBeIncomplete: false);
    }

    /// <summary>Inflates a whole stream.</summary>
    /// <param name="source">Begins with the stream; what follows is not looked at.</param>
    /// <param name="target">Takes the content; what is behind <paramref name="size"/> is overwritten with anything.</param>
    /// <param name="size">The content's size.</param>
    /// <param name="consumed">How long the stream is.</param>
    /// <returns>Whether the stream is sound, its content of that size and its checksum right.</returns>
    public bool TryInflate(ReadOnlySpan<byte> source, Span<byte> target, int size, out int consumed)
    {
        consumed = 0;
        if (!HasHeader(source))
            return false;
        var position = new Position { In = 2 };
        if (!Decode(source, target, size, ref position) || !position.IsFinal || position.Out != size)
            return false;
        // What was read ahead is given back in whole bytes.
        var end = position.In - (position.Count >> 3);
        if (source.Length - end < ChecksumLength || BinaryPrimitives.ReadUInt32BigEndian(source[end..]) != Adler32.Of(target[..size]))
            return false;
        consumed = end + ChecksumLength;
        return true;
    }

    /// <summary>Inflates the start of a stream, without a check of its end.</summary>
    /// <returns>How many bytes there are: fewer than <paramref name="size"/> where the stream ends before; -1 where it is damaged.</returns>
    public int InflateStart(ReadOnlySpan<byte> source, Span<byte> target, int size)
    {
        if (!HasHeader(source))
            return -1;
        var position = new Position { In = 2 };
        return Decode(source, target[..size], size, ref position) || position.Out == size ? position.Out : -1;
    }

    /// <summary>Deflate with a window of at most 32 KB and no dictionary.</summary>
    private static bool HasHeader(ReadOnlySpan<byte> source) =>
        source.Length > 2 && (source[0] & 15) == 8 && source[0] >> 4 <= 7 && (source[1] & 32) == 0 && ((source[0] << 8) | source[1]) % 31 == 0;

    private bool Decode(ReadOnlySpan<byte> source, Span<byte> target, int size, ref Position position)
    {
        while (!position.IsFinal)
        {
            Refill(source, ref position);
            if (position.Count < 3)
                return false;
            var isFinal = (position.Bits & 1) != 0;
            var kind = (int)(position.Bits >> 1) & 3;
            position.Take(3);
            var isRead = kind switch
            {
                0 => CopyStored(source, target[..size], ref position),
                1 => DecodeBlock(source, target, size, _fixedLiterals, _fixedDistances, ref position),
                2 => ReadCodes(source, ref position) && DecodeBlock(source, target, size, _literals, _distances, ref position),
                _ => false,
            };
            if (!isRead)
                return false;
            position.IsFinal = isFinal;
        }

        return true;
    }

    private static bool CopyStored(ReadOnlySpan<byte> source, Span<byte> target, ref Position position)
    {
        // To the next whole byte, and what was read ahead is given back.
        position.In -= position.Count >> 3;
        (position.Bits, position.Count) = (0, 0);
        if (source.Length - position.In < 4)
            return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(source[position.In..]);
        if (length != (ushort)~BinaryPrimitives.ReadUInt16LittleEndian(source[(position.In + 2)..]))
            return false;
        position.In += 4;
        var room = Math.Min(length, target.Length - position.Out);
        if (source.Length - position.In < room)
            return false;
        source.Slice(position.In, room).CopyTo(target[position.Out..]);
        position.In += room;
        position.Out += room;
        return room == length;
    }

    private bool ReadCodes(ReadOnlySpan<byte> source, ref Position position)
    {
        Refill(source, ref position);
        if (position.Count < 14)
            return false;
        var literals = (int)(position.Bits & 31) + 257;
        var distances = (int)((position.Bits >> 5) & 31) + 1;
        var lengths = (int)((position.Bits >> 10) & 15) + 4;
        position.Take(14);
        if (literals > 286 || distances > 30)
            return false;

        Span<byte> order = stackalloc byte[19];
        order.Clear();
        for (var i = 0; i < lengths; i++)
        {
            if (position.Count < 3)
            {
                Refill(source, ref position);
                if (position.Count < 3)
                    return false;
            }

            order[DeflateSymbols.LengthOrder[i]] = (byte)(position.Bits & 7);
            position.Take(3);
        }

        // A block without an end could not be left.
        return _lengths.TryBuild(order, mayBeIncomplete: false)
            && ReadLengths(source, literals + distances, ref position)
            && _codeLengths[256] != 0
            && _literals.TryBuild(_codeLengths.AsSpan(0, literals), mayBeIncomplete: true)
            && _distances.TryBuild(_codeLengths.AsSpan(literals, distances), mayBeIncomplete: true);
    }

    private bool ReadLengths(ReadOnlySpan<byte> source, int count, ref Position position)
    {
        var codes = _codeLengths;
        var mask = (1 << _lengths.Width) - 1;
        for (var at = 0; at < count;)
        {
            // A code and its extra bits are at most fourteen.
            if (position.Count < 14)
                Refill(source, ref position);
            var entry = _lengths.Entries[(int)position.Bits & mask];
            var length = (int)entry & 0xFF;
            if ((entry & HuffmanTable.Exceptional) != 0 || length > position.Count)
                return false;
            position.Take(length);
            var symbol = (int)(entry >> 16);
            if (symbol < 16)
            {
                codes[at++] = (byte)symbol;
                continue;
            }

            var (extra, least) = symbol switch { 16 => (2, 3), 17 => (3, 3), _ => (7, 11) };
            if (position.Count < extra || (symbol == 16 && at == 0))
                return false;
            var repeat = least + ((int)position.Bits & ((1 << extra) - 1));
            position.Take(extra);
            if (repeat > count - at)
                return false;
            codes.AsSpan(at, repeat).Fill(symbol == 16 ? codes[at - 1] : (byte)0);
            at += repeat;
        }

        return true;
    }

    /// <summary>Takes in whole bytes while there is room; at the source's end, none.</summary>
    private static void Refill(ReadOnlySpan<byte> source, ref Position position)
    {
        if (source.Length - position.In >= 8)
        {
            position.Bits |= BinaryPrimitives.ReadUInt64LittleEndian(source[position.In..]) << position.Count;
            position.In += (63 - position.Count) >> 3;
            position.Count |= 56;
            return;
        }

        while (position.Count < 56 && position.In < source.Length)
        {
            position.Bits |= (ulong)source[position.In++] << position.Count;
            position.Count += 8;
        }
    }

    /// <summary>Where the decoder stands in the stream and in the content.</summary>
    private struct Position
    {
        /// <summary>The next bits. Above <see cref="Count"/> of them stand, perhaps, those of the next bytes.</summary>
        public ulong Bits;
        public int Count;
        public int In;
        public int Out;
        public bool IsFinal;

        public void Take(int bits)
        {
            Bits >>= bits;
            Count -= bits;
        }
    }
}
