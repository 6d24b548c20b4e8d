using System.Buffers;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Reads single objects out of packs, and remembers what the last ones were made from. Thread-safe; each call brings its own decoder.</summary>
/// <param name="readElsewhere">Reads an object by its id from wherever it can be had; the number says how often that has been asked.</param>
internal sealed class PackedReader(Func<ObjectId, long, int, ObjectReading> readElsewhere)
{
    /// <summary>git makes no chains longer than 4095.</summary>
    private const int LongestChain = 1 << 14;

    private readonly RecentContents _recent = new();

    /// <summary>Reads the object at an offset, unless it is larger than a limit.</summary>
    public ObjectReading Read(PackFile pack, long offset, long maximumSize, int depth, ObjectDecoder decoder)
    {
        var chain = new List<long>();
        if (!TryFollow(pack, offset, chain, out var start))
            return ObjectReading.Damaged;
        var kind = start.Recent?.Kind ?? start.Header.ObjectKind;
        if (FindSize(pack, chain, start, decoder) is var size && size < 0)
            return ObjectReading.Damaged;
        if (size > maximumSize || size > Array.MaxLength)
            return ObjectReading.TooLarge(kind, size);

        var content = Begin(pack, start, depth, decoder, ref kind, out var length);
        for (var i = chain.Count - 1; i >= 0 && content is not null; i--)
        {
            var made = pack.TryReadHeader(chain[i], out var header) && decoder.TryReadChange(pack, header) ? decoder.Apply(content.AsSpan(0, length)) : null;
            decoder.Buffers.Return(content);
            (content, length) = (made, (int)decoder.Delta.ResultSize);
            if (content is not null)
                _recent.Add(pack, chain[i], kind, content.AsSpan(0, length));
        }

        if (content is null)
            return ObjectReading.Damaged;
        var pooled = ArrayPool<byte>.Shared.Rent(length);
        content.AsSpan(0, length).CopyTo(pooled);
        decoder.Buffers.Return(content);
        return ObjectReading.Of(kind, pooled, length);
    }

    /// <summary>What the object at an offset is, without its content.</summary>
    public ObjectKind KindAt(PackFile pack, long offset, int depth, Func<ObjectId, int, ObjectKind> kindElsewhere)
    {
        var chain = new List<long>();
        if (!TryFollow(pack, offset, chain, out var start))
            return ObjectKind.None;
        return start.Recent?.Kind ?? (start.Header.IsDelta ? kindElsewhere(start.Header.BaseId, depth + 1) : start.Header.ObjectKind);
    }

    /// <summary>Goes from change to base, to what is stored whole, is remembered or is not in the pack. The chain holds the changes.</summary>
    private bool TryFollow(PackFile pack, long offset, List<long> chain, out Start start)
    {
        start = default;
        while (true)
        {
            if (_recent.Find(pack, offset) is { } recent)
            {
                start = new Start(default, recent);
                return true;
            }

            if (chain.Count == LongestChain || !pack.TryReadHeader(offset, out var header))
                return false;
            if (!header.IsDelta)
            {
                start = new Start(header with { BaseOffset = offset }, null);
                return true;
            }

            chain.Add(offset);
            if (header.Kind == PackedKind.OffsetDelta)
            {
                offset = header.BaseOffset;
            }
            else if (pack.Entries.Find(header.BaseId) is >= 0 and var entry)
            {
                offset = pack.Entries.OffsetAt(entry);
            }
            else
            {
                start = new Start(header, null);
                return true;
            }
        }
    }

    private static long FindSize(PackFile pack, List<long> chain, in Start start, ObjectDecoder decoder)
    {
        if (chain.Count == 0)
            return start.Recent?.Content.Length ?? start.Header.Size;
        return pack.TryReadHeader(chain[0], out var header) ? decoder.ReadResultSize(pack, header) : -1;
    }

    private byte[]? Begin(PackFile pack, in Start start, int depth, ObjectDecoder decoder, ref ObjectKind kind, out int length)
    {
        if (start.Recent is { } recent)
        {
            length = recent.Content.Length;
            return Copy(recent.Content, decoder);
        }

        length = (int)Math.Min(int.MaxValue, start.Header.Size);
        if (!start.Header.IsDelta)
        {
            var content = decoder.InflateWhole(pack, start.Header);
            if (content is not null)
                _recent.Add(pack, start.Header.BaseOffset, kind, content.AsSpan(0, length));
            return content;
        }

        using var reading = readElsewhere(start.Header.BaseId, Array.MaxLength, depth + 1);
        (kind, length) = (reading.Kind, (int)reading.Size);
        return reading.State == ObjectState.Read ? Copy(reading.Content.Span, decoder) : null;
    }

    private static byte[] Copy(ReadOnlySpan<byte> content, ObjectDecoder decoder)
    {
        var buffer = decoder.Buffers.Rent(content.Length);
        content.CopyTo(buffer);
        return buffer;
    }

    /// <summary>Where a chain begins: in the pack (with its offset as base offset), among what is remembered, or elsewhere.</summary>
    private readonly record struct Start(PackedHeader Header, RecentContent? Recent);
}
