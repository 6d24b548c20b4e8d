using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>The three authenticated ciphers behind one face.</summary>
internal static class EnvelopeCipher
{
    public const int KeySize = 32;

    public static string Name(SymmetricEncryptionAlgorithm algorithm) => algorithm switch
    {
        SymmetricEncryptionAlgorithm.Fast => "fast",
        SymmetricEncryptionAlgorithm.Balanced => "balanced",
        _ => "secure",
    };

    public static string IvName(SymmetricEncryptionAlgorithm algorithm) => algorithm == SymmetricEncryptionAlgorithm.Fast ? "nonce" : "iv";

    public static int IvSize(SymmetricEncryptionAlgorithm algorithm) => algorithm == SymmetricEncryptionAlgorithm.Balanced ? AesCounterMode.IvSize : 12;

    public static int TagSize(SymmetricEncryptionAlgorithm algorithm) => algorithm == SymmetricEncryptionAlgorithm.Balanced ? HMACSHA256.HashSizeInBytes : 16;

    /// <summary>Encrypts.</summary>
    public static void Seal(SymmetricEncryptionAlgorithm algorithm, in EnvelopeKeys keys, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> plaintext, Span<byte> encrypted, Span<byte> authTag)
    {
        switch (algorithm)
        {
            case SymmetricEncryptionAlgorithm.Fast:
                using (var chaCha = new ChaCha20Poly1305(keys.Encryption))
                    chaCha.Encrypt(iv, plaintext, encrypted, authTag, keys.AssociatedData);
                break;
            case SymmetricEncryptionAlgorithm.Balanced:
                AesCounterMode.Transform(keys.Encryption, iv, plaintext, encrypted);
                Authenticate(keys, iv, encrypted, authTag);
                break;
            default:
                using (var gcm = new AesGcm(keys.Encryption, authTag.Length))
                    gcm.Encrypt(iv, plaintext, encrypted, authTag, keys.AssociatedData);
                break;
        }
    }

    /// <summary>Decrypts what is authentic; nothing of what is not reaches <paramref name="plaintext"/>.</summary>
    /// <exception cref="EncryptionTamperedException">It is not authentic.</exception>
    public static void Open(SymmetricEncryptionAlgorithm algorithm, in EnvelopeKeys keys, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> authTag, Span<byte> plaintext)
    {
        try
        {
            switch (algorithm)
            {
                case SymmetricEncryptionAlgorithm.Fast:
                    using (var chaCha = new ChaCha20Poly1305(keys.Encryption))
                        chaCha.Decrypt(iv, encrypted, authTag, plaintext, keys.AssociatedData);
                    break;
                case SymmetricEncryptionAlgorithm.Balanced:
                    Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
                    Authenticate(keys, iv, encrypted, expected);
                    if (!CryptographicOperations.FixedTimeEquals(expected, authTag))
                        throw new EncryptionTamperedException();
                    AesCounterMode.Transform(keys.Encryption, iv, encrypted, plaintext);
                    break;
                default:
                    using (var gcm = new AesGcm(keys.Encryption, authTag.Length))
                        gcm.Decrypt(iv, encrypted, authTag, plaintext, keys.AssociatedData);
                    break;
            }
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new EncryptionTamperedException();
        }
    }

    // The associated data and the IV have fixed lengths for an algorithm, so the three parts can be told apart without separators.
    private static void Authenticate(in EnvelopeKeys keys, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> encrypted, Span<byte> mac)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.Authentication);
        hmac.AppendData(keys.AssociatedData);
        hmac.AppendData(iv);
        hmac.AppendData(encrypted);
        hmac.GetHashAndReset(mac);
    }
}
