using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>
/// Encrypts texts with one of three authenticated ciphers. Writes envelopes of its own form, or of the published TypeScript library's where
/// told so, and reads both. Thread-safe; keeps no key.
/// </summary>
/// <remarks>
/// The key's text should be random, 32 characters or more. It is not stretched, so a password that a person can remember is too weak. Strings
/// cannot be wiped: key and text stay in memory as long as the caller's strings do, while all bytes made from them here are wiped.
/// </remarks>
public sealed class ApiXSymmetricEncryptionService : ISymmetricEncryptionService
{
    private readonly SymmetricEncryptionAlgorithm _algorithm;
    private readonly SymmetricEncryptionFormat _format;
    private readonly SpanFiller _random;

    /// <summary>Makes a service that writes <see cref="SymmetricEncryptionFormat.Versioned"/> envelopes.</summary>
    /// <param name="algorithm">The cipher; envelopes of another are refused.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such algorithm.</exception>
    /// <exception cref="PlatformNotSupportedException">The system has no ChaCha20-Poly1305 and <paramref name="algorithm"/> asks for it.</exception>
    public ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm algorithm)
        : this(algorithm, SymmetricEncryptionFormat.Versioned)
    {
    }

    /// <summary>Makes a service.</summary>
    /// <param name="algorithm">The cipher; envelopes of another are refused.</param>
    /// <param name="format">The form of the envelopes it writes. It reads both forms.</param>
    /// <inheritdoc cref="ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm)" path="/exception"/>
    public ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm algorithm, SymmetricEncryptionFormat format)
        : this(algorithm, format, RandomNumberGenerator.Fill, ChaCha20Poly1305.IsSupported)
    {
    }

    internal ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm algorithm, SymmetricEncryptionFormat format, SpanFiller random, bool chaChaSupported)
    {
        if (!Enum.IsDefined(algorithm))
            throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "There is no such algorithm.");
        if (!Enum.IsDefined(format))
            throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
        if (algorithm == SymmetricEncryptionAlgorithm.Fast && !chaChaSupported)
        {
            throw new PlatformNotSupportedException(
                "The algorithm 'fast' needs ChaCha20-Poly1305, which this system's cryptography lacks. Use SymmetricEncryptionAlgorithm.Secure (AES-256-GCM).");
        }

        _algorithm = algorithm;
        _format = format;
        _random = random;
    }

    internal delegate void SpanFiller(Span<byte> bytes);

    /// <summary>Encrypts a text.</summary>
    /// <param name="data">The text; may be empty. Half surrogate pairs are refused.</param>
    /// <param name="key">The key's text; not empty. For the published form, the first 32 characters must be ASCII.</param>
    /// <returns>The envelope: one line of JSON.</returns>
    /// <exception cref="ArgumentException">The text or the key cannot be used, as above.</exception>
    public string Encrypt(string data, string key)
    {
        ArgumentNullException.ThrowIfNull(data);
        CheckKey(key);
        var plaintext = new byte[StrictText.Utf8Length(data, nameof(data))];
        Span<byte> room = stackalloc byte[EnvelopeKeys.Size];
        try
        {
            StrictText.Utf8.GetBytes(data, plaintext);
            var versioned = _format == SymmetricEncryptionFormat.Versioned;
            var envelope = new EncryptionEnvelope
            {
                Salt = new byte[versioned ? EncryptionEnvelope.SaltSize : 0],
                Iv = new byte[EnvelopeCipher.IvSize(_algorithm)],
                Encrypted = new byte[plaintext.Length],
                AuthTag = new byte[EnvelopeCipher.TagSize(_algorithm)],
            };
            if (versioned)
                _random(envelope.Salt);
            _random(envelope.Iv);
            var keys = versioned ? EnvelopeKeys.Derive(key, envelope.Salt, _algorithm, room) : EnvelopeKeys.Publish(key, room);
            EnvelopeCipher.Seal(_algorithm, keys, envelope.Iv, plaintext, envelope.Encrypted, envelope.AuthTag);
            return envelope.Write(_algorithm, versioned);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(room);
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    /// <summary>Opens an envelope of either form.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="key">The key's text; not empty.</param>
    /// <returns>The text.</returns>
    /// <exception cref="EncryptionTamperedException">The envelope was altered, or the key is another.</exception>
    /// <exception cref="EncryptionFormatException">The text is not an envelope, or one of another algorithm.</exception>
    /// <exception cref="ArgumentException">The key cannot be used.</exception>
    public string Decrypt(string envelope, string key)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        CheckKey(key);
        var parts = EncryptionEnvelope.Read(envelope, _algorithm);
        var plaintext = new byte[parts.Encrypted.Length];
        Span<byte> room = stackalloc byte[EnvelopeKeys.Size];
        try
        {
            var keys = parts.IsVersioned ? EnvelopeKeys.Derive(key, parts.Salt, _algorithm, room) : EnvelopeKeys.Publish(key, room);
            EnvelopeCipher.Open(_algorithm, keys, parts.Iv, parts.Encrypted, parts.AuthTag, plaintext);
            return StrictText.Utf8.GetString(plaintext);
        }
        catch (DecoderFallbackException)
        {
            // Its message quotes bytes of the text.
            throw new EncryptionFormatException("The envelope is authentic, but what it holds is not text in UTF-8.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(room);
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    private static void CheckKey(string key)
    {
        if (string.IsNullOrEmpty(key))
            throw new ArgumentException("The key is empty.", nameof(key));
    }
}
