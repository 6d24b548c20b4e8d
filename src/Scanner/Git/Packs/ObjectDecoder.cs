using ApiXGuard.Scanner.Git.Packs.Inflating;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>What one thread needs to make contents from packed data. Not thread-safe.</summary>
internal sealed class ObjectDecoder(long heldLimit)
{
    /// <summary>Deflate makes at most 1032 bytes of one: who promises more lies, and gets no memory for it.</summary>
    private const long MostExpansion = 1032;

    /// <summary>How large what others are made from may be, whatever is asked for.</summary>
    public const long LargestBase = 256L << 20;

    private byte[] _change = [];
    private int _changeSize;

    /// <summary>
    /// The largest content to make. What others are made from may be larger than what is asked for, but not without a bound: a few bytes
    /// can stand for gigabytes.
    /// </summary>
    public long Largest { get; set; } = LargestBase;

    /// <summary>Buffers for contents.</summary>
    public BufferPool Buffers { get; } = new(heldLimit);

    /// <summary>The inflater.</summary>
    public Inflater Inflater { get; } = new();

    /// <summary>The change that was read last.</summary>
    public Delta Delta { get; } = new();

    /// <summary>Inflates the content of an object that is stored whole.</summary>
    /// <returns>A buffer from <see cref="Buffers"/> that begins with it; <see langword="null"/> where it is damaged.</returns>
    public byte[]? InflateWhole(PackFile pack, in PackedHeader header)
    {
        var data = pack.DataFrom(header.Data);
        if (header.Size > Largest || !IsPlausible(header.Size, data.Length))
            return null;
        var buffer = Buffers.Rent((int)header.Size + Inflater.Slack);
        if (Inflater.TryInflate(data, buffer, (int)header.Size, out _))
            return buffer;
        Buffers.Return(buffer);
        return null;
    }

    /// <summary>Inflates and checks a change, so that <see cref="Delta"/> describes it.</summary>
    public bool TryReadChange(PackFile pack, in PackedHeader header)
    {
        var data = pack.DataFrom(header.Data);
        if (header.Size > Largest || !IsPlausible(header.Size, data.Length))
            return false;
        _changeSize = (int)header.Size;
        if (_change.Length < _changeSize + Inflater.Slack)
        {
            Buffers.Return(_change);
            _change = Buffers.Rent(_changeSize + Inflater.Slack);
        }

        return Inflater.TryInflate(data, _change, _changeSize, out _) && Delta.TryParse(_change.AsSpan(0, _changeSize));
    }

    /// <summary>Makes what the change that was read last makes of its base.</summary>
    /// <returns>A buffer from <see cref="Buffers"/>; <see langword="null"/> where the change is not one of this base.</returns>
    public byte[]? Apply(ReadOnlySpan<byte> baseContent)
    {
        if (Delta.BaseSize != baseContent.Length || Delta.ResultSize > Largest)
            return null;
        var buffer = Buffers.Rent((int)Delta.ResultSize + Inflater.Slack);
        Delta.Apply(_change.AsSpan(0, _changeSize), baseContent, buffer.AsSpan(0, (int)Delta.ResultSize));
        return buffer;
    }

    /// <summary>The size of the object that a change makes, from the change's first bytes; -1 where they are damaged.</summary>
    public long ReadResultSize(PackFile pack, in PackedHeader header)
    {
        // Two sizes of at most eight bytes.
        Span<byte> start = stackalloc byte[16];
        var length = (int)Math.Min(start.Length, header.Size);
        var have = Inflater.InflateStart(pack.DataFrom(header.Data), start, length);
        return have == length && Delta.TryReadSizes(start[..length], out _, out var size, out _) ? size : -1;
    }

    /// <summary>Whether so much can come of so little, and fits in memory.</summary>
    public static bool IsPlausible(long size, long compressed) =>
        size <= compressed * MostExpansion && size <= Array.MaxLength - Inflater.Slack;
}
