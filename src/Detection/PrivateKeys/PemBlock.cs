using System.Buffers;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.PrivateKeys;

/// <summary>An armoured private key in a text (RFC 7468, RFC 4880 §6.2, RFC 4716).</summary>
/// <param name="Kind">What the armour's label says.</param>
/// <param name="BodyStart">First byte after the opening armour line.</param>
/// <param name="End">One past the block.</param>
/// <param name="Count">Number of base64 characters.</param>
/// <param name="LongestRun">The longest run of them.</param>
internal readonly record struct PemBlock(PemKind Kind, int BodyStart, int End, int Count, int LongestRun)
{
    private const int LongestLabel = 40;

    public bool IsClosed { get; init; }

    public bool IsElided { get; init; }

    public bool HasEncryptionHeader { get; init; }

    /// <summary>Reads the block whose opening armour stands at a place.</summary>
    /// <returns>Whether the armour is one of a private key; its body may still be empty.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, int start, out PemBlock block)
    {
        block = default;
        if (!TryReadLabel(text, start, out var kind, out var bodyStart))
            return false;
        var reader = new PemReader(text, bodyStart);
        while (reader.TryRead(out _))
        {
        }

        block = new PemBlock(kind, bodyStart, reader.End, reader.Count, reader.LongestRun)
        {
            IsClosed = reader.IsClosed,
            IsElided = reader.IsElided,
            HasEncryptionHeader = reader.IsEncrypted,
        };
        return true;
    }

    /// <summary>Decodes the body into a rented array, which the caller returns cleared.</summary>
    public byte[] Decode(ReadOnlySpan<byte> text, out int length)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, Base64Text.DecodedLength(Count)));
        var reader = new PemReader(text, BodyStart);
        var bits = 0;
        var count = 0;
        length = 0;
        while (reader.TryRead(out var character))
        {
            bits = (bits << 6) | Base64Text.ValueOf(character);
            count += 6;
            if (count < 8)
                continue;
            count -= 8;
            bytes[length++] = (byte)(bits >> count);
            bits &= (1 << count) - 1;
        }

        return bytes;
    }

    private static bool TryReadLabel(ReadOnlySpan<byte> text, int start, out PemKind kind, out int bodyStart)
    {
        kind = default;
        bodyStart = 0;
        var rest = text.Slice(start);
        var isSsh2 = rest.StartsWith("---- BEGIN "u8);
        if (!isSsh2 && !rest.StartsWith("-----BEGIN "u8))
            return false;
        var length = 0;
        var label = rest.Slice(11);
        while (length < label.Length && length <= LongestLabel && (Ascii.IsAlphanumeric(label[length]) || label[length] == (byte)' '))
            length++;
        if (length > LongestLabel || !label.Slice(length).StartsWith(isSsh2 ? "----"u8 : "-----"u8))
            return false;
        bodyStart = start + 11 + length + (isSsh2 ? 4 : 5);
        label = Ascii.Trim(label.Slice(0, length));
        kind = KindOf(label);
        return kind != PemKind.None;
    }

    private static PemKind KindOf(ReadOnlySpan<byte> label)
    {
        if (label.SequenceEqual("PGP PRIVATE KEY BLOCK"u8))
            return PemKind.OpenPgp;
        if (!label.EndsWith("PRIVATE KEY"u8))
            return PemKind.None;
        if (label.SequenceEqual("OPENSSH PRIVATE KEY"u8))
            return PemKind.OpenSsh;
        return label.IndexOf("ENCRYPTED"u8) >= 0 ? PemKind.Encrypted : PemKind.Der;
    }
}
