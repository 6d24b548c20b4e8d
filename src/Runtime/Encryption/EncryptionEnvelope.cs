using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>
/// An envelope taken apart. Published form: <c>{"encrypted","iv","authTag"}</c>, with <c>nonce</c> instead of <c>iv</c> where the algorithm is
/// <c>fast</c>. Versioned form: <c>{"version":2,"algorithm","salt","iv","encrypted","authTag"}</c>. Bytes are lower-case hexadecimal.
/// </summary>
internal sealed class EncryptionEnvelope
{
    /// <summary>The version of the form that derives its keys; the published form bears none and counts as 1.</summary>
    public const int DerivedVersion = 2;

    /// <summary>The bytes of a salt.</summary>
    public const int SaltSize = 16;

    private const string NotAnEnvelope = "The text is not an envelope of encrypted data: it must be a JSON object as the encryption service writes it.";

    public bool IsVersioned { get; private set; }

    public byte[] Salt { get; set; } = [];

    public byte[] Iv { get; set; } = [];

    public byte[] Encrypted { get; set; } = [];

    public byte[] AuthTag { get; set; } = [];

    public string Write(SymmetricEncryptionAlgorithm algorithm, bool versioned)
    {
        var body = $"\"encrypted\":\"{LowerHex.Encode(Encrypted)}\"";
        var iv = $"\"{EnvelopeCipher.IvName(algorithm)}\":\"{LowerHex.Encode(Iv)}\"";
        var tag = $"\"authTag\":\"{LowerHex.Encode(AuthTag)}\"";
        return versioned
            ? $"{{\"version\":{DerivedVersion},\"algorithm\":\"{EnvelopeCipher.Name(algorithm)}\",\"salt\":\"{LowerHex.Encode(Salt)}\",{iv},{body},{tag}}}"
            : $"{{{body},{iv},{tag}}}";
    }

    /// <summary>Reads an envelope of one algorithm.</summary>
    /// <exception cref="EncryptionFormatException">The text is none.</exception>
    public static EncryptionEnvelope Read(string text, SymmetricEncryptionAlgorithm algorithm)
    {
        // Whoever passes a secret where an envelope belongs must not find it in a pool afterwards.
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var utf8 = buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer));
        try
        {
            return Read(utf8, algorithm);
        }
        catch (JsonException)
        {
            // Its message quotes the text.
            throw new EncryptionFormatException(NotAnEnvelope);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(utf8);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static EncryptionEnvelope Read(ReadOnlySpan<byte> utf8, SymmetricEncryptionAlgorithm algorithm)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new EncryptionFormatException(NotAnEnvelope);

        int? version = null;
        string? name = null;
        byte[]? salt = null, iv = null, encrypted = null, authTag = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "version"u8))
                version = version is null ? Number(ref reader) : throw Twice("version");
            else if (Is(ref reader, "algorithm"u8))
                name = name is null ? Text(ref reader) : throw Twice("algorithm");
            else if (Is(ref reader, "salt"u8))
                salt = salt is null ? Hex(ref reader, "salt") : throw Twice("salt");
            else if (Is(ref reader, "iv"u8) || Is(ref reader, "nonce"u8))
                iv = iv is null ? IvOf(ref reader, algorithm) : throw Twice("iv");
            else if (Is(ref reader, "encrypted"u8))
                encrypted = encrypted is null ? Hex(ref reader, "encrypted") : throw Twice("encrypted");
            else if (Is(ref reader, "authTag"u8))
                authTag = authTag is null ? Hex(ref reader, "authTag") : throw Twice("authTag");
            else
                throw new EncryptionFormatException("The envelope has a field that no envelope of encrypted data has.");
        }

        if (reader.Read())
            throw new EncryptionFormatException(NotAnEnvelope);
        CheckVersion(version, name, salt, algorithm);
        return new EncryptionEnvelope
        {
            IsVersioned = version is not null,
            Salt = salt ?? [],
            Iv = Sized(iv, EnvelopeCipher.IvSize(algorithm), EnvelopeCipher.IvName(algorithm), algorithm),
            Encrypted = encrypted ?? throw Missing("encrypted"),
            AuthTag = Sized(authTag, EnvelopeCipher.TagSize(algorithm), "authTag", algorithm),
        };
    }

    private static void CheckVersion(int? version, string? name, byte[]? salt, SymmetricEncryptionAlgorithm algorithm)
    {
        if (version is null)
        {
            if (name is not null || salt is not null)
                throw Missing("version");
            return;
        }

        if (version != DerivedVersion)
            throw new EncryptionFormatException($"The envelope is of version {version}, and this library knows version {DerivedVersion} and envelopes without one.");
        if (name != EnvelopeCipher.Name(algorithm))
        {
            // Nothing but a known name is repeated: the text may be anything.
            var other = Enum.GetValues<SymmetricEncryptionAlgorithm>().Where(a => EnvelopeCipher.Name(a) == name).Select(a => $"'{EnvelopeCipher.Name(a)}'").FirstOrDefault();
            throw new EncryptionFormatException($"The envelope is of the algorithm {other ?? "(unknown)"}, and this service is for '{EnvelopeCipher.Name(algorithm)}'.");
        }

        Sized(salt, SaltSize, "salt", algorithm);
    }

    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(name);

    private static byte[] IvOf(ref Utf8JsonReader reader, SymmetricEncryptionAlgorithm algorithm)
    {
        var expected = EnvelopeCipher.IvName(algorithm);
        return reader.ValueTextEquals(expected)
            ? Hex(ref reader, expected)
            : throw new EncryptionFormatException($"The envelope is of another algorithm than '{EnvelopeCipher.Name(algorithm)}', or not an envelope: it has no field '{expected}'.");
    }

    private static int Number(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)
            ? number
            : throw new EncryptionFormatException("The envelope's field 'version' is not a whole number.");

    private static string Text(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped
            ? Encoding.UTF8.GetString(reader.ValueSpan)
            : throw new EncryptionFormatException("The envelope's field 'algorithm' is not a plain text.");

    private static byte[] Hex(ref Utf8JsonReader reader, string field) =>
        reader.Read() && reader.TokenType == JsonTokenType.String && LowerHex.TryDecode(reader.ValueSpan, out var bytes)
            ? bytes
            : throw new EncryptionFormatException($"The envelope's field '{field}' is not lower-case hexadecimal.");

    private static byte[] Sized(byte[]? bytes, int size, string field, SymmetricEncryptionAlgorithm algorithm) =>
        bytes is null ? throw Missing(field)
        : bytes.Length == size ? bytes
        : throw new EncryptionFormatException($"The envelope's field '{field}' has {bytes.Length} bytes; the algorithm '{EnvelopeCipher.Name(algorithm)}' has {size}.");

    private static EncryptionFormatException Missing(string field) => new($"The envelope has no field '{field}'.");

    private static EncryptionFormatException Twice(string field) => new($"The envelope has the field '{field}' twice.");
}
