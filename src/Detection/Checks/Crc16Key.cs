using System.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Keys written in base32 whose last two bytes are the CRC-16/XMODEM (polynomial 0x1021) of those before them, the low byte first:
/// NATS nkeys (<see href="https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth"/>) and
/// Stellar's strkeys (<see href="https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md"/>).
/// </summary>
internal static class Crc16Key
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyLength = 32;
    private const int ChecksumLength = 2;

    /// <summary>The five bits that mark a seed, in both schemes: they make it begin with <c>S</c>.</summary>
    private const byte Seed = 18 << 3;

    /// <summary>A NATS seed: two bytes of kind, 32 bytes of seed and the checksum, in 58 characters.</summary>
    public static Validity CheckNatsSeed(ReadOnlySpan<byte> secret) => Check(secret, 2 + KeyLength + ChecksumLength);

    /// <summary>A Stellar seed: a byte of kind, 32 bytes of seed and the checksum, in 56 characters.</summary>
    public static Validity CheckStellarSeed(ReadOnlySpan<byte> secret) => Check(secret, 1 + KeyLength + ChecksumLength);

    /// <summary>Gives a sample the checksum that its other bytes ask for.</summary>
    public static string Complete(string sample)
    {
        var bytes = Decode(Encoding.ASCII.GetBytes(sample));
        var crc = Crc16(bytes.AsSpan(0, bytes.Length - ChecksumLength));
        bytes[bytes.Length - 2] = (byte)crc;
        bytes[bytes.Length - 1] = (byte)(crc >> 8);
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var b in bytes)
        {
            held = (held << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        if (bits > 0)
            text.Append(Alphabet[(held << (5 - bits)) & 31]);
        return text.ToString();
    }

    private static Validity Check(ReadOnlySpan<byte> secret, int length)
    {
        var bytes = Decode(secret);
        if (bytes.Length != length || (bytes[0] & 0xF8) != Seed)
            return Validity.Invalid;
        var crc = bytes[length - 2] | (bytes[length - 1] << 8);
        return crc == Crc16(bytes.AsSpan(0, length - ChecksumLength)) ? Validity.Valid : Validity.Invalid;
    }

    /// <summary>The bytes of base32 without padding (RFC 4648 §6); empty where the text is not that.</summary>
    private static byte[] Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var (held, bits, at) = (0, 0, 0);
        foreach (var b in text)
        {
            var value = Alphabet.IndexOf((char)b);
            if (value < 0)
                return [];
            held = ((held << 5) | value) & 0xFFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(held >> bits);
        }

        return bytes;
    }

    private static int Crc16(ReadOnlySpan<byte> bytes)
    {
        var crc = 0;
        foreach (var b in bytes)
        {
            crc ^= b << 8;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            crc &= 0xFFFF;
        }

        return crc;
    }
}
