using System.Text.Json;

namespace ApiXGuard.Runtime.Tests.Encryption;

/// <summary>Envelopes that the published library made with the IV 00 01 02 …</summary>
public sealed class SymmetricEncryptionVectorTests
{
    public static TheoryData<string, string> Vectors()
    {
        var data = new TheoryData<string, string>();
        foreach (var vector in Load())
            data.Add(vector.GetProperty("algorithm").GetString()!, vector.GetProperty("keyName").GetString()!);
        return data;
    }

    [Fact]
    public void There_are_vectors_of_every_algorithm() =>
        Assert.Equal(["balanced", "fast", "secure"], Load().Select(v => v.GetProperty("algorithm").GetString()).Distinct().Order());

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_envelope_of_the_published_library_is_read(string algorithm, string keyName)
    {
        var (envelope, key, plaintext) = Vector(algorithm, keyName);

        Assert.Equal(plaintext, new ApiXSymmetricEncryptionService(Parse(algorithm)).Decrypt(envelope, key));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_published_form_is_written_byte_for_byte(string algorithm, string keyName)
    {
        var (envelope, key, plaintext) = Vector(algorithm, keyName);
        var service = new ApiXSymmetricEncryptionService(Parse(algorithm), SymmetricEncryptionFormat.Published, Count, chaChaSupported: true);

        Assert.Equal(envelope, service.Encrypt(plaintext, key));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_altered_envelope_of_the_published_library_is_refused_wherever_a_bit_is_flipped(string algorithm, string keyName)
    {
        var (envelope, key, _) = Vector(algorithm, keyName);

        EnvelopeTampering.AssertEveryFlippedBitIsRefused(new ApiXSymmetricEncryptionService(Parse(algorithm)), envelope, key);
    }

    internal static SymmetricEncryptionAlgorithm Parse(string algorithm) => Enum.Parse<SymmetricEncryptionAlgorithm>(algorithm, ignoreCase: true);

    private static void Count(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)i;
    }

    private static (string Envelope, string Key, string Plaintext) Vector(string algorithm, string keyName)
    {
        var vector = Load().Single(v => v.GetProperty("algorithm").GetString() == algorithm && v.GetProperty("keyName").GetString() == keyName);
        return (vector.GetProperty("envelope").GetString()!, vector.GetProperty("key").GetString()!, vector.GetProperty("plaintext").GetString()!);
    }

    private static JsonElement[] Load()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "apix-signing.json")));
        return [.. file.RootElement.GetProperty("encryption").EnumerateArray().Select(v => v.Clone())];
    }
}
