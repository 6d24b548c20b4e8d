using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Base58Check: the last four bytes are the start of the doubled SHA-256 of those before them.
/// <see href="https://en.bitcoin.it/wiki/Base58Check_encoding"/>,
/// <see href="https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki#serialization-format"/>.
/// </summary>
internal static class Base58Check
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int ChecksumLength = 4;
    private const int KeyLength = 32;
    private const int ExtendedKeyLength = 78;
    private const int LongestText = 128;

    private const byte MainNet = 0x80;
    private const byte TestNet = 0xEF;

    /// <summary>The four bytes before a Tezos Ed25519 seed: they make it begin with <c>edsk</c> in 54 characters.</summary>
    private static readonly byte[] TezosSeed = [13, 15, 58, 7];

    /// <summary>The four bytes before a Tezos Ed25519 secret key with its public key: <c>edsk</c> in 98 characters.</summary>
    private static readonly byte[] TezosKeyPair = [43, 246, 78, 7];

    /// <summary>A Bitcoin private key: a network byte, 32 bytes and a byte 1 where the public key is compressed.</summary>
    public static Validity CheckWalletImportFormat(ReadOnlySpan<byte> secret)
    {
        var payload = Decode(secret);
        return payload.Length is 1 + KeyLength or 2 + KeyLength
            && payload[0] is MainNet or TestNet
            && (payload.Length == 1 + KeyLength || payload[1 + KeyLength] == 1)
            ? Validity.Valid
            : Validity.Invalid;
    }

    /// <summary>A BIP 32 private key: 78 bytes, of which the one before the key is 0.</summary>
    public static Validity CheckExtendedKey(ReadOnlySpan<byte> secret)
    {
        var payload = Decode(secret);
        return payload.Length == ExtendedKeyLength && payload[ExtendedKeyLength - KeyLength - 1] == 0 ? Validity.Valid : Validity.Invalid;
    }

    /// <summary>A Tezos Ed25519 seed or key pair.</summary>
    public static Validity CheckTezosKey(ReadOnlySpan<byte> secret)
    {
        var payload = Decode(secret);
        var isSeed = payload.Length == TezosSeed.Length + KeyLength && payload.AsSpan(0, TezosSeed.Length).SequenceEqual(TezosSeed);
        var isPair = payload.Length == TezosKeyPair.Length + (2 * KeyLength) && payload.AsSpan(0, TezosKeyPair.Length).SequenceEqual(TezosKeyPair);
        return isSeed || isPair ? Validity.Valid : Validity.Invalid;
    }

    /// <summary>Makes a sample a well-formed compressed key of the main network.</summary>
    public static string CompleteWalletImportFormat(string sample) => Encode([MainNet, .. Digest(sample), 1]);

    /// <summary>Makes a sample a well-formed master key of the main network.</summary>
    public static string CompleteExtendedKey(string sample) =>
        Encode([0x04, 0x88, 0xAD, 0xE4, .. new byte[9], .. Digest("chain" + sample), 0, .. Digest(sample)]);

    /// <summary>Makes a sample a well-formed seed.</summary>
    public static string CompleteTezosKey(string sample) => Encode([.. TezosSeed, .. Digest(sample)]);

    /// <summary>The bytes before the checksum; empty where the text is not base58 or the checksum fails.</summary>
    private static byte[] Decode(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestText)
            return [];
        // Base 256, least significant first: the texts are short, so long division is quick enough.
        Span<byte> number = stackalloc byte[LongestText];
        var length = 0;
        var zeros = 0;
        foreach (var b in text)
        {
            var carry = Alphabet.IndexOf((char)b);
            if (carry < 0)
                return [];
            if (length == 0 && carry == 0)
                zeros++;
            for (var i = 0; i < length || carry > 0; i++)
            {
                carry += i < length ? number[i] * 58 : 0;
                number[i] = (byte)carry;
                carry >>= 8;
                length = Math.Max(length, i + 1);
            }
        }

        var bytes = new byte[zeros + length];
        for (var i = 0; i < length; i++)
            bytes[zeros + i] = number[length - 1 - i];
        if (bytes.Length <= ChecksumLength)
            return [];
        var payload = bytes.AsSpan(0, bytes.Length - ChecksumLength).ToArray();
        return Checksum(payload).AsSpan().SequenceEqual(bytes.AsSpan(payload.Length)) ? payload : [];
    }

    private static string Encode(byte[] payload)
    {
        byte[] bytes = [.. payload, .. Checksum(payload)];
        var digits = new List<int>();
        foreach (var b in bytes)
        {
            int carry = b;
            for (var i = 0; i < digits.Count || carry > 0; i++)
            {
                if (i == digits.Count)
                    digits.Add(0);
                carry += digits[i] << 8;
                digits[i] = carry % 58;
                carry /= 58;
            }
        }

        var text = new StringBuilder();
        text.Append('1', bytes.TakeWhile(b => b == 0).Count());
        for (var i = digits.Count - 1; i >= 0; i--)
            text.Append(Alphabet[digits[i]]);
        return text.ToString();
    }

    private static byte[] Checksum(byte[] payload)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(hash.ComputeHash(payload)).AsSpan(0, ChecksumLength).ToArray();
    }

    private static byte[] Digest(string text)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(Encoding.UTF8.GetBytes(text));
    }
}
