using System.Buffers.Binary;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>The name of a git object: a SHA-1 or SHA-256 value, compared and ordered as bytes.</summary>
/// <remarks>A SHA-1 is one whose last twelve bytes are zero: no SHA-256 will ever end so.</remarks>
internal readonly struct ObjectId : IEquatable<ObjectId>, IComparable<ObjectId>
{
    /// <summary>Bytes of a SHA-1.</summary>
    public const int Sha1Length = 20;

    /// <summary>Bytes of a SHA-256.</summary>
    public const int Sha256Length = 32;

    // Big-endian, so that numbers order as bytes do.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>Takes the raw bytes of a SHA-1 or SHA-256.</summary>
    /// <exception cref="ArgumentException">There are neither 20 nor 32 bytes.</exception>
    public ObjectId(ReadOnlySpan<byte> raw)
    {
        if (raw.Length is not (Sha1Length or Sha256Length))
            throw new ArgumentException("an object id has 20 or 32 bytes", nameof(raw));
        _first = BinaryPrimitives.ReadUInt64BigEndian(raw);
        _second = BinaryPrimitives.ReadUInt64BigEndian(raw[8..]);
        if (raw.Length == Sha1Length)
        {
            _third = (ulong)BinaryPrimitives.ReadUInt32BigEndian(raw[16..]) << 32;
        }
        else
        {
            _third = BinaryPrimitives.ReadUInt64BigEndian(raw[16..]);
            _fourth = BinaryPrimitives.ReadUInt64BigEndian(raw[24..]);
        }
    }

    /// <summary>How many bytes the name has.</summary>
    public int Length => _fourth == 0 && (uint)_third == 0 ? Sha1Length : Sha256Length;

    /// <summary>Reads 40 or 64 hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out ObjectId id)
    {
        Span<byte> raw = stackalloc byte[Sha256Length];
        id = default;
        if (hex.Length is not (2 * Sha1Length or 2 * Sha256Length)
            || Convert.FromHexString(hex, raw, out _, out var written) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        id = new ObjectId(raw[..written]);
        return true;
    }

    /// <summary>Reads 40 or 64 hexadecimal digits.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ObjectId Parse(ReadOnlySpan<char> hex) => TryParse(hex, out var id) ? id : throw new FormatException("not an object id");

    /// <summary>Writes the raw bytes, <see cref="Length"/> of them.</summary>
    public void CopyTo(Span<byte> target)
    {
        Span<byte> raw = stackalloc byte[Sha256Length];
        BinaryPrimitives.WriteUInt64BigEndian(raw, _first);
        BinaryPrimitives.WriteUInt64BigEndian(raw[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(raw[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(raw[24..], _fourth);
        raw[..Length].CopyTo(target);
    }

    /// <inheritdoc/>
    public bool Equals(ObjectId other) =>
        _first == other._first && _second == other._second && _third == other._third && _fourth == other._fourth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ObjectId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(_first >> 32);

    /// <inheritdoc/>
    public int CompareTo(ObjectId other)
    {
        var order = _first.CompareTo(other._first);
        if (order == 0)
            order = _second.CompareTo(other._second);
        if (order == 0)
            order = _third.CompareTo(other._third);
        return order == 0 ? _fourth.CompareTo(other._fourth) : order;
    }

    /// <summary>Lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> raw = stackalloc byte[Sha256Length];
        CopyTo(raw);
        return Convert.ToHexStringLower(raw[..Length]);
    }

    public static bool operator ==(ObjectId left, ObjectId right) => left.Equals(right);

    public static bool operator !=(ObjectId left, ObjectId right) => !left.Equals(right);
}
