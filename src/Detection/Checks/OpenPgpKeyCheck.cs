namespace ApiXGuard.Detection.Checks;

/// <summary>Reads the first packet of an OpenPGP transferable secret key (RFC 4880 §4.2, §5.5.3).</summary>
internal static class OpenPgpKeyCheck
{
    /// <summary>Reads the first packet.</summary>
    /// <param name="bytes">The decoded body.</param>
    /// <param name="isEncrypted">Whether the secret numbers are protected by a passphrase, or are not there at all.</param>
    /// <returns>Whether the packet is a whole secret key.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out bool isEncrypted)
    {
        isEncrypted = false;
        if (!TryReadPacket(bytes, out var packet) || packet.Length < 8 || packet[0] is < 3 or > 6)
            return false;
        if (packet[0] != 4)
            return true;
        var at = 6;
        if (!TrySkipPublicNumbers(packet, packet[5], ref at) || at >= packet.Length)
            return true;
        isEncrypted = packet[at] != 0;
        return true;
    }

    private static bool TryReadPacket(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> packet)
    {
        packet = default;
        if (bytes.Length < 3 || (bytes[0] & 0x80) == 0)
            return false;
        var isNew = (bytes[0] & 0x40) != 0;
        var tag = isNew ? bytes[0] & 0x3F : (bytes[0] >> 2) & 0x0F;
        if (tag is not (5 or 7))
            return false;
        int length;
        int header;
        if (isNew)
        {
            (length, header) = bytes[1] switch
            {
                < 192 => (bytes[1], 2),
                < 224 => (((bytes[1] - 192) << 8) + bytes[2] + 192, 3),
                255 when bytes.Length >= 6 => (ReadLong(bytes.Slice(2)), 6),
                _ => (-1, 0),
            };
        }
        else
        {
            (length, header) = (bytes[0] & 3) switch
            {
                0 => (bytes[1], 2),
                1 => ((bytes[1] << 8) | bytes[2], 3),
                2 when bytes.Length >= 5 => (ReadLong(bytes.Slice(1)), 5),
                _ => (-1, 0),
            };
        }

        if (length < 0 || length > bytes.Length - header)
            return false;
        packet = bytes.Slice(header, length);
        return true;
    }

    private static int ReadLong(ReadOnlySpan<byte> bytes) => (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];

    private static bool TrySkipPublicNumbers(ReadOnlySpan<byte> packet, byte algorithm, ref int at)
    {
        var (numbers, hasCurve, hasKdf) = algorithm switch
        {
            1 or 2 or 3 => (2, false, false),
            16 => (3, false, false),
            17 => (4, false, false),
            18 => (1, true, true),
            19 or 22 => (1, true, false),
            _ => (0, false, false),
        };
        if (numbers == 0 || (hasCurve && !TrySkipOctets(packet, ref at)))
            return false;
        for (var i = 0; i < numbers; i++)
        {
            if (at + 2 > packet.Length)
                return false;
            at += 2 + ((((packet[at] << 8) | packet[at + 1]) + 7) / 8);
        }

        return !hasKdf || TrySkipOctets(packet, ref at);
    }

    private static bool TrySkipOctets(ReadOnlySpan<byte> packet, ref int at)
    {
        if (at >= packet.Length)
            return false;
        at += 1 + packet[at];
        return true;
    }
}
