namespace ApiXGuard.Detection.Checks;

/// <summary>Reads ASN.1 values in the distinguished encoding (X.690): lengths checked, no recursion, no exception.</summary>
internal ref struct DerReader(ReadOnlySpan<byte> bytes)
{
    public const byte Integer = 0x02;
    public const byte OctetString = 0x04;
    public const byte ObjectIdentifier = 0x06;
    public const byte Sequence = 0x30;

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether everything was read.</summary>
    public readonly bool IsEmpty => _rest.IsEmpty;

    /// <summary>The next value's tag; 0 at the end.</summary>
    public readonly byte Tag => _rest.IsEmpty ? (byte)0 : _rest[0];

    /// <summary>Reads one value of a given tag.</summary>
    public bool TryRead(byte tag, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (_rest.Length < 2 || _rest[0] != tag)
            return false;
        int length = _rest[1];
        var header = 2;
        if (length >= 0x80)
        {
            var count = length & 0x7F;
            if (count is 0 or > 3 || _rest.Length < 2 + count)
                return false;
            length = 0;
            for (var i = 0; i < count; i++)
                length = (length << 8) | _rest[2 + i];
            header += count;
        }

        if (_rest.Length - header < length)
            return false;
        content = _rest.Slice(header, length);
        _rest = _rest.Slice(header + length);
        return true;
    }

    /// <summary>Reads a positive integer of at least a number of bytes.</summary>
    public bool TryReadInteger(int leastBytes)
    {
        if (!TryRead(Integer, out var content) || content.Length < leastBytes || content.IsEmpty)
            return false;
        return (content[0] & 0x80) == 0;
    }

    /// <summary>Reads an integer of one byte.</summary>
    public bool TryReadSmall(out int value)
    {
        value = -1;
        if (!TryRead(Integer, out var content) || content.Length != 1)
            return false;
        value = content[0];
        return true;
    }
}
