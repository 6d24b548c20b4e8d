using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>
/// A stored change: how long the base and the result are, then instructions to copy from the base or to insert what follows
/// (gitformat-pack). Reused from one change to the next; not thread-safe.
/// </summary>
internal sealed class Delta
{
    /// <summary>What a copy of no bytes stands for.</summary>
    private const int LengthOfZero = 0x10000;

    /// <summary>More parts than that are not remembered: no sensible change has them, and memory must not grow with a hostile one.</summary>
    private const int MostParts = 1 << 21;

    private DeltaPart[] _parts = new DeltaPart[64];
    private int _count;

    /// <summary>Bytes of the base.</summary>
    public long BaseSize { get; private set; }

    /// <summary>Bytes of the result.</summary>
    public long ResultSize { get; private set; }

    /// <summary>What the result is made of. Parts that continue one another are one. None where there are too many.</summary>
    public ReadOnlySpan<DeltaPart> Parts => _count <= MostParts ? _parts.AsSpan(0, _count) : default;

    /// <summary>Reads both sizes from the start of a change.</summary>
    public static bool TryReadSizes(ReadOnlySpan<byte> change, out long baseSize, out long resultSize, out int length)
    {
        length = 0;
        resultSize = 0;
        return TryReadSize(change, ref length, out baseSize) && TryReadSize(change, ref length, out resultSize);
    }

    /// <summary>Reads a whole change; not where it is damaged, reads outside the base, or does not make what it promises.</summary>
    public bool TryParse(ReadOnlySpan<byte> change)
    {
        _count = 0;
        if (!TryReadSizes(change, out var baseSize, out var resultSize, out var at) || baseSize > int.MaxValue || resultSize > int.MaxValue)
            return false;
        (BaseSize, ResultSize) = (baseSize, resultSize);
        long made = 0;
        while (at < change.Length)
        {
            var code = change[at++];
            long length;
            if ((code & 0x80) == 0)
            {
                // Zero is reserved.
                length = code;
                if (code == 0 || length > change.Length - at || made + length > resultSize)
                    return false;
                AddInsert((int)made, (int)length);
                at += (int)length;
            }
            else
            {
                if (!TryReadCopy(change, code, ref at, out var from, out length) || from + length > baseSize || made + length > resultSize)
                    return false;
                AddCopy((int)made, (int)length, (int)from);
            }

            made += length;
        }

        return made == resultSize;
    }

    /// <summary>Makes the result. The change is the one that was parsed.</summary>
    public static void Apply(ReadOnlySpan<byte> change, ReadOnlySpan<byte> baseContent, Span<byte> result)
    {
        TryReadSizes(change, out _, out _, out var at);
        while (at < change.Length)
        {
            var code = change[at++];
            if ((code & 0x80) == 0)
            {
                change.Slice(at, code).CopyTo(result);
                result = result[code..];
                at += code;
            }
            else
            {
                TryReadCopy(change, code, ref at, out var from, out var length);
                baseContent.Slice((int)from, (int)length).CopyTo(result);
                result = result[(int)length..];
            }
        }
    }

    private void AddInsert(int start, int length)
    {
        if (_count is > 0 and <= MostParts && !_parts[_count - 1].IsCopy)
            _parts[_count - 1] = _parts[_count - 1] with { Length = _parts[_count - 1].Length + length };
        else
            Add(new DeltaPart(start, length, -1));
    }

    private void AddCopy(int start, int length, int from)
    {
        if (_count is > 0 and <= MostParts && _parts[_count - 1] is { IsCopy: true } last && last.BaseStart + last.Length == from)
            _parts[_count - 1] = last with { Length = last.Length + length };
        else
            Add(new DeltaPart(start, length, from));
    }

    private void Add(DeltaPart part)
    {
        if (_count > MostParts)
            return;
        if (_count == _parts.Length)
            Array.Resize(ref _parts, 2 * _count);
        _parts[_count++] = part;
    }

    private static bool TryReadCopy(ReadOnlySpan<byte> change, byte code, ref int at, out long from, out long length)
    {
        (from, length) = (0, 0);
        for (var i = 0; i < 7; i++)
        {
            if ((code & (1 << i)) == 0)
                continue;
            if (at == change.Length)
                return false;
            if (i < 4)
                from |= (long)change[at++] << (8 * i);
            else
                length |= (long)change[at++] << (8 * (i - 4));
        }

        if (length == 0)
            length = LengthOfZero;
        return true;
    }

    private static bool TryReadSize(ReadOnlySpan<byte> change, ref int at, out long size)
    {
        size = 0;
        for (var shift = 0; at < change.Length && shift < 56; shift += 7)
        {
            var b = change[at++];
            size |= (long)(b & 0x7F) << shift;
            if ((b & 0x80) == 0)
                return true;
        }

        return false;
    }
}
