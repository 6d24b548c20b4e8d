using System.Buffers.Binary;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>The id of a git object, SHA-1 or SHA-256, by value.</summary>
internal readonly struct ObjectId : IEquatable<ObjectId>, IComparable<ObjectId>
{
    /// <summary>Bytes of a SHA-1 id.</summary>
    public const int Sha1Length = 20;

    /// <summary>Bytes of a SHA-256 id.</summary>
    public const int Sha256Length = 32;

    // Big-endian, so that comparing numbers compares bytes. A SHA-1 id leaves the last 96 bits zero, which no SHA-256 id does.
    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>Takes 20 or 32 bytes.</summary>
    public ObjectId(ReadOnlySpan<byte> bytes)
    {
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        if (bytes.Length == Sha1Length)
        {
            _c = (ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) << 32;
            return;
        }

        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..Sha256Length]);
    }

    /// <summary>Bytes of this id.</summary>
    public int Length => _d == 0 && (uint)_c == 0 ? Sha1Length : Sha256Length;

    /// <summary>The first eight bytes as a number: of a hash, so spread evenly.</summary>
    public ulong Prefix => _a;

    /// <summary>Whether this is the id of nothing: all zeros.</summary>
    public bool IsZero => (_a | _b | _c | _d) == 0;

    /// <summary>Reads 40 or 64 hex digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out ObjectId id)
    {
        id = default;
        Span<byte> bytes = stackalloc byte[Sha256Length];
        if (hex.Length is not (2 * Sha1Length or 2 * Sha256Length))
            return false;
        for (var i = 0; i < hex.Length; i += 2)
        {
            var (high, low) = (DigitOf(hex[i]), DigitOf(hex[i + 1]));
            if ((high | low) < 0)
                return false;
            bytes[i / 2] = (byte)((high << 4) | low);
        }

        id = new ObjectId(bytes[..(hex.Length / 2)]);
        return true;
    }

    /// <summary>Reads 40 or 64 hex digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out ObjectId id)
    {
        Span<byte> ascii = stackalloc byte[2 * Sha256Length];
        id = default;
        if (hex.Length > ascii.Length)
            return false;
        for (var i = 0; i < hex.Length; i++)
            ascii[i] = hex[i] < 128 ? (byte)hex[i] : (byte)0;
        return TryParse(ascii[..hex.Length], out id);
    }

    /// <summary>Writes the bytes.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        Span<byte> all = stackalloc byte[Sha256Length];
        BinaryPrimitives.WriteUInt64BigEndian(all, _a);
        BinaryPrimitives.WriteUInt64BigEndian(all[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(all[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(all[24..], _d);
        all[..Length].CopyTo(bytes);
    }

    /// <inheritdoc/>
    public bool Equals(ObjectId other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ObjectId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(_a ^ (_a >> 32));

    /// <inheritdoc/>
    public int CompareTo(ObjectId other)
    {
        if (_a != other._a)
            return _a.CompareTo(other._a);
        if (_b != other._b)
            return _b.CompareTo(other._b);
        return _c != other._c ? _c.CompareTo(other._c) : _d.CompareTo(other._d);
    }

    /// <summary>Lower-case hex.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Sha256Length];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes[..Length]);
    }

    public static bool operator ==(ObjectId left, ObjectId right) => left.Equals(right);

    public static bool operator !=(ObjectId left, ObjectId right) => !left.Equals(right);

    private static int DigitOf(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        _ => -1,
    };
}
