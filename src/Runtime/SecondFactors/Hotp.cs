using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>Counter-based one-time passwords: RFC 4226, with the hash functions that RFC 6238 adds. Stateless and thread-safe.</summary>
public static class Hotp
{
    /// <summary>The fewest digits a code has (RFC 4226, requirement R4).</summary>
    public const int MinimumDigits = 6;

    /// <summary>The most digits a code has here, and the most that RFC 6238 uses.</summary>
    public const int MaximumDigits = 8;

    /// <summary>Computes the code for a counter (RFC 4226, section 5.3).</summary>
    /// <param name="secret">The shared secret; not empty.</param>
    /// <param name="counter">The counter; not negative.</param>
    /// <param name="code">Takes the digits; 6 to 8 characters long, which decides how many digits there are.</param>
    /// <param name="algorithm">The hash function.</param>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The counter, the number of digits or the algorithm is outside its range.</exception>
    public static void Compute(ReadOnlySpan<byte> secret, long counter, Span<char> code, OtpAlgorithm algorithm = OtpAlgorithm.Sha1)
    {
        if (secret.IsEmpty)
            throw new ArgumentException("The secret is empty.", nameof(secret));
        ArgumentOutOfRangeException.ThrowIfNegative(counter);
        if (code.Length is < MinimumDigits or > MaximumDigits)
            throw new ArgumentOutOfRangeException(nameof(code), code.Length, "A code has 6 to 8 digits.");

        Span<byte> message = stackalloc byte[sizeof(long)];
        Span<byte> mac = stackalloc byte[HMACSHA512.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(message, counter);
        var length = Hash(algorithm, secret, message, mac);

        // Dynamic truncation: the last byte's low half says where four bytes are taken, without their sign.
        var offset = mac[length - 1] & 0xF;
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac[offset..]) & 0x7FFF_FFFF;
        for (var digit = code.Length - 1; digit >= 0; digit--, number /= 10)
            code[digit] = (char)('0' + (number % 10));
        CryptographicOperations.ZeroMemory(mac);
    }

    private static int Hash(OtpAlgorithm algorithm, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> message, Span<byte> mac) => algorithm switch
    {
        OtpAlgorithm.Sha1 => HMACSHA1.HashData(secret, message, mac),
        OtpAlgorithm.Sha256 => HMACSHA256.HashData(secret, message, mac),
        OtpAlgorithm.Sha512 => HMACSHA512.HashData(secret, message, mac),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "The algorithm is SHA-1, SHA-256 or SHA-512."),
    };
}
