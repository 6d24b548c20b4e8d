using System.Security.Cryptography;

namespace ApiXGuard.Policy;

/// <summary>
/// A keyed hash of the normalised secret alone, without rule, line, commit or date: it survives moves, rebases, squashes and a
/// better catalogue. The first 128 bits of HMAC-SHA-256, as 32 lower-case hex digits.
/// </summary>
public readonly record struct Fingerprint
{
    /// <summary>Length of the hex form.</summary>
    public const int HexLength = 32;

    private readonly string? _hex;

    private Fingerprint(string hex) => _hex = hex;

    /// <summary>32 lower-case hex digits.</summary>
    public string Hex => _hex ?? new string('0', HexLength);

    /// <summary>The fingerprint of a secret in its normalised form (<c>Match.Secret.Bytes</c>).</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> secret, FingerprintKey key)
    {
#if NET8_0_OR_GREATER
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Bytes, secret, hash);
        return new Fingerprint(ToHex(hash.Slice(0, HexLength / 2)));
#else
        return OfPortably(secret, key);
#endif
    }

    /// <summary>What <see cref="Of"/> does where the framework hashes arrays only; compiled everywhere, so that a test can compare.</summary>
    internal static Fingerprint OfPortably(ReadOnlySpan<byte> secret, FingerprintKey key)
    {
        var copy = secret.ToArray();
        using var hmac = new HMACSHA256(key.Bytes);
        var hash = hmac.ComputeHash(copy);
        Array.Clear(copy, 0, copy.Length);
        return new Fingerprint(ToHex(hash.AsSpan(0, HexLength / 2)));
    }

    /// <summary>Reads 32 hex digits, in either case.</summary>
    public static bool TryParse(string? text, out Fingerprint fingerprint)
    {
        fingerprint = default;
        if (text is null || text.Length != HexLength)
            return false;
        foreach (var c in text)
        {
            if (!(c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F'))
                return false;
        }

        fingerprint = new Fingerprint(text.ToLowerInvariant());
        return true;
    }

    /// <summary>Two fingerprints are equal where their digits are.</summary>
    public bool Equals(Fingerprint other) => string.Equals(Hex, other.Hex, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hex);

    /// <inheritdoc/>
    public override string ToString() => Hex;

    private static string ToHex(ReadOnlySpan<byte> bytes)
    {
        const string Digits = "0123456789abcdef";
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }
}
