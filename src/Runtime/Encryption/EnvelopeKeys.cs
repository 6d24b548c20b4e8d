using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>What an envelope is sealed with. The spans are the caller's, who clears them.</summary>
internal readonly ref struct EnvelopeKeys
{
    /// <summary>The bytes that a caller must give room for: two keys.</summary>
    public const int Size = 2 * EnvelopeCipher.KeySize;

    private EnvelopeKeys(ReadOnlySpan<byte> encryption, ReadOnlySpan<byte> authentication, ReadOnlySpan<byte> associatedData)
    {
        Encryption = encryption;
        Authentication = authentication;
        AssociatedData = associatedData;
    }

    public ReadOnlySpan<byte> Encryption { get; }

    public ReadOnlySpan<byte> Authentication { get; }

    public ReadOnlySpan<byte> AssociatedData { get; }

    /// <summary>HKDF-SHA256 (RFC 5869) over the key's UTF-8 bytes; one info text for each use, algorithm and version.</summary>
    public static EnvelopeKeys Derive(string key, ReadOnlySpan<byte> salt, SymmetricEncryptionAlgorithm algorithm, Span<byte> room)
    {
        var (associated, encryption, authentication) = Labels(algorithm);
        var secret = new byte[StrictText.Utf8Length(key, "key")];
        try
        {
            StrictText.Utf8.GetBytes(key, secret);
            HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, room[..EnvelopeCipher.KeySize], salt, encryption);
            HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, room[EnvelopeCipher.KeySize..Size], salt, authentication);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }

        return new EnvelopeKeys(room[..EnvelopeCipher.KeySize], room[EnvelopeCipher.KeySize..Size], associated);
    }

    /// <summary>The published library's way: the first 32 characters, filled up with <c>0</c>, for both uses.</summary>
    /// <exception cref="ArgumentException">One of them is beyond ASCII: the published library refuses such a key, since it makes more than 32 bytes.</exception>
    public static EnvelopeKeys Publish(string key, Span<byte> room)
    {
        room = room[..EnvelopeCipher.KeySize];
        room.Fill((byte)'0');
        var text = key.AsSpan(0, Math.Min(key.Length, room.Length));
        if (!Ascii.IsValid(text))
        {
            throw new ArgumentException(
                $"For an envelope of the published form, the first {room.Length} characters of the key must be ASCII: others make more than {room.Length} bytes, which the published library refuses too.",
                nameof(key));
        }

        Encoding.ASCII.GetBytes(text, room);
        return new EnvelopeKeys(room, room, default);
    }

    private static (byte[] Associated, byte[] Encryption, byte[] Authentication) Labels(SymmetricEncryptionAlgorithm algorithm)
    {
        var label = $"ApiXGuard envelope {EncryptionEnvelope.DerivedVersion} {EnvelopeCipher.Name(algorithm)}";
        return (Encoding.ASCII.GetBytes(label), Encoding.ASCII.GetBytes(label + " encryption"), Encoding.ASCII.GetBytes(label + " authentication"));
    }
}
