using System.Security.Cryptography;
using System.Text.Json;

namespace ApiXGuard.Runtime.Tests.Encryption;

public sealed class ApiXSymmetricEncryptionServiceTests
{
    private const string Key = "made-up-" + "encryption-key-0123456789-abcdef";
    private const string OtherKey = "made-up-" + "encryption-key-0123456789-abcdeX";
    private const string Plaintext = "made-up-" + "plaintext-marker";

    public static TheoryData<SymmetricEncryptionAlgorithm> Algorithms() => [.. Enum.GetValues<SymmetricEncryptionAlgorithm>()];

    public static TheoryData<SymmetricEncryptionAlgorithm, SymmetricEncryptionFormat> Services()
    {
        var data = new TheoryData<SymmetricEncryptionAlgorithm, SymmetricEncryptionFormat>();
        foreach (var algorithm in Enum.GetValues<SymmetricEncryptionAlgorithm>())
        {
            foreach (var format in Enum.GetValues<SymmetricEncryptionFormat>())
                data.Add(algorithm, format);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_was_encrypted_is_decrypted_whatever_its_length(SymmetricEncryptionAlgorithm algorithm, SymmetricEncryptionFormat format)
    {
        var service = new ApiXSymmetricEncryptionService(algorithm, format);
        var reader = new ApiXSymmetricEncryptionService(algorithm);
        foreach (var length in Enumerable.Range(0, 70).Concat([1023, 1024, 1025, 2048, 5000]))
        {
            var text = string.Create(length, 0, static (span, _) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = (char)(' ' + i % 2000);
            });
            Assert.Equal(text, reader.Decrypt(service.Encrypt(text, Key), Key));
        }
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void An_envelope_says_its_version_algorithm_and_salt_and_nothing_of_the_text(SymmetricEncryptionAlgorithm algorithm)
    {
        var envelope = new ApiXSymmetricEncryptionService(algorithm).Encrypt(Plaintext, Key);

        using var json = JsonDocument.Parse(envelope);
        Assert.Equal(2, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(algorithm.ToString().ToLowerInvariant(), json.RootElement.GetProperty("algorithm").GetString());
        Assert.Equal(32, json.RootElement.GetProperty("salt").GetString()!.Length);
        Assert.DoesNotContain("made-up", envelope, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void The_same_text_never_gives_the_same_envelope(SymmetricEncryptionAlgorithm algorithm)
    {
        var service = new ApiXSymmetricEncryptionService(algorithm);

        Assert.Equal(50, Enumerable.Range(0, 50).Select(_ => service.Encrypt(Plaintext, Key)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void An_altered_envelope_is_refused_wherever_a_bit_is_flipped(SymmetricEncryptionAlgorithm algorithm)
    {
        var service = new ApiXSymmetricEncryptionService(algorithm);

        EnvelopeTampering.AssertEveryFlippedBitIsRefused(service, service.Encrypt(Plaintext, Key), Key);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Another_key_is_refused_as_tampering_and_the_right_one_is_not(SymmetricEncryptionAlgorithm algorithm, SymmetricEncryptionFormat format)
    {
        var service = new ApiXSymmetricEncryptionService(algorithm, format);
        var envelope = service.Encrypt(Plaintext, Key);

        var error = Assert.Throws<EncryptionTamperedException>(() => service.Decrypt(envelope, "X" + OtherKey));
        Assert.Null(error.InnerException);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(Plaintext, service.Decrypt(envelope, Key));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Every_character_of_the_key_counts_unlike_in_the_published_form(SymmetricEncryptionAlgorithm algorithm)
    {
        var own = new ApiXSymmetricEncryptionService(algorithm);
        var published = new ApiXSymmetricEncryptionService(algorithm, SymmetricEncryptionFormat.Published);

        Assert.Throws<EncryptionTamperedException>(() => own.Decrypt(own.Encrypt(Plaintext, Key), OtherKey));
        Assert.Equal(Plaintext, published.Decrypt(published.Encrypt(Plaintext, Key), OtherKey));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void An_envelope_of_one_algorithm_is_refused_by_the_others(SymmetricEncryptionAlgorithm algorithm, SymmetricEncryptionFormat format)
    {
        var envelope = new ApiXSymmetricEncryptionService(algorithm, format).Encrypt(Plaintext, Key);

        foreach (var other in Enum.GetValues<SymmetricEncryptionAlgorithm>().Where(a => a != algorithm))
            Assert.Throws<EncryptionFormatException>(() => new ApiXSymmetricEncryptionService(other).Decrypt(envelope, Key));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void An_envelope_dressed_up_as_one_of_another_algorithm_is_refused(SymmetricEncryptionAlgorithm algorithm)
    {
        var envelope = new ApiXSymmetricEncryptionService(algorithm).Encrypt(Plaintext, Key);
        foreach (var other in Enum.GetValues<SymmetricEncryptionAlgorithm>().Where(a => a != algorithm))
        {
            var service = new ApiXSymmetricEncryptionService(other);
            var model = JsonDocument.Parse(service.Encrypt(Plaintext, Key)).RootElement;
            var dressed = "{" + string.Join(",", model.EnumerateObject().Select(field => field.Name switch
            {
                "version" => "\"version\":2",
                "algorithm" => $"\"algorithm\":\"{field.Value.GetString()}\"",
                _ => $"\"{field.Name}\":\"{Fit(JsonDocument.Parse(envelope).RootElement, field)}\"",
            })) + "}";
            Assert.Throws<EncryptionTamperedException>(() => service.Decrypt(dressed, Key));
        }
    }

    [Fact]
    public void A_versioned_envelope_stripped_down_to_the_published_form_is_refused()
    {
        var service = new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure);
        var envelope = service.Encrypt(Plaintext, Key);
        var stripped = "{" + envelope[envelope.IndexOf("\"iv\"", StringComparison.Ordinal)..];

        Assert.Throws<EncryptionTamperedException>(() => service.Decrypt(stripped, Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("made-up-plaintext")]
    [InlineData("\"made-up-plaintext\"")]
    [InlineData("{\"encrypted\":\"\"}")]
    [InlineData("{\"encrypted\":null,\"iv\":null,\"authTag\":null}")]
    [InlineData("{\"encrypted\":\"0\",\"iv\":\"000102030405060708090a0b\",\"authTag\":\"00000000000000000000000000000000\"}")]
    [InlineData("{\"encrypted\":\"00\",\"iv\":\"00\",\"authTag\":\"00000000000000000000000000000000\"}")]
    [InlineData("{\"encrypted\":\"00\",\"iv\":\"000102030405060708090a0b\",\"authTag\":\"00\"}")]
    [InlineData("{\"encrypted\":\"00\",\"encrypted\":\"00\",\"iv\":\"000102030405060708090a0b\",\"authTag\":\"00000000000000000000000000000000\"}")]
    [InlineData("{\"version\":2,\"encrypted\":\"00\",\"iv\":\"000102030405060708090a0b\",\"authTag\":\"00000000000000000000000000000000\"}")]
    [InlineData("{\"version\":99,\"encrypted\":\"00\"}")]
    [InlineData("{\"version\":1e400}")]
    [InlineData("{\"version\":2,\"algorithm\":\"made-up\",\"encrypted\":\"00\"}")]
    [InlineData("{\"encrypted\":{\"a\":[[[[[[[[[[[[]]]]]]]]]]]]}}")]
    [InlineData("{\"made-up\":\"made-up\"}")]
    public void What_is_no_envelope_is_refused_as_such_without_being_quoted(string text)
    {
        var error = Assert.Throws<EncryptionFormatException>(() => new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure).Decrypt(text, Key));

        Assert.Null(error.InnerException);
        Assert.DoesNotContain("made-up", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_texts_are_refused_as_no_envelope()
    {
        var random = new Random(20260101);
        var service = new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Balanced);
        var envelope = service.Encrypt(Plaintext, Key);
        for (var i = 0; i < 3000; i++)
        {
            var from = random.Next(envelope.Length);
            var to = random.Next(from, envelope.Length);
            var text = (i % 3) switch
            {
                0 => envelope.Remove(from, to - from + 1),
                1 => envelope.Insert(from, envelope[from..to] + "0"),
                _ => new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(char.MaxValue))]),
            };
            var error = Record.Exception(() => service.Decrypt(text, Key));
            Assert.True(error is EncryptionTamperedException or EncryptionFormatException, $"{error?.GetType().Name ?? "accepted"} on {i}");
        }
    }

    [Theory]
    [InlineData("schlüssel")]
    [InlineData("made-up-key-made-up-key-made-u-é")]
    public void The_published_form_refuses_a_key_that_the_published_library_refuses(string key)
    {
        foreach (var algorithm in Enum.GetValues<SymmetricEncryptionAlgorithm>())
        {
            var published = new ApiXSymmetricEncryptionService(algorithm, SymmetricEncryptionFormat.Published);
            var error = Assert.Throws<ArgumentException>(() => published.Encrypt(Plaintext, key));
            Assert.DoesNotContain(key, error.ToString(), StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => published.Decrypt(published.Encrypt(Plaintext, Key), key));

            var own = new ApiXSymmetricEncryptionService(algorithm);
            Assert.Equal(Plaintext, own.Decrypt(own.Encrypt(Plaintext, key), key));
        }
    }

    [Fact]
    public void The_published_form_takes_a_key_whose_characters_beyond_ASCII_are_cut_off_as_the_published_library_does()
    {
        var key = new string('k', 32) + "é";
        var service = new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure, SymmetricEncryptionFormat.Published);

        Assert.Equal(Plaintext, service.Decrypt(service.Encrypt(Plaintext, key), new string('k', 32)));
    }

    [Fact]
    public void An_empty_key_and_half_a_surrogate_pair_are_refused_without_quoting_anything()
    {
        var service = new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure);

        Assert.Throws<ArgumentException>(() => service.Encrypt(Plaintext, ""));
        Assert.Throws<ArgumentException>(() => service.Decrypt("{}", null!));
        foreach (var error in new[] { Record.Exception(() => service.Encrypt("made-up\udc00", Key)), Record.Exception(() => service.Encrypt(Plaintext, "made-up\ud800")) })
        {
            Assert.IsType<ArgumentException>(error);
            Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("D800", error.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_system_without_ChaCha20_is_told_what_to_use_instead()
    {
        static ApiXSymmetricEncryptionService Make(SymmetricEncryptionAlgorithm algorithm) =>
            new(algorithm, SymmetricEncryptionFormat.Versioned, RandomNumberGenerator.Fill, chaChaSupported: false);

        Assert.Contains("Secure", Assert.Throws<PlatformNotSupportedException>(() => Make(SymmetricEncryptionAlgorithm.Fast)).Message, StringComparison.Ordinal);
        Assert.NotNull(Make(SymmetricEncryptionAlgorithm.Balanced));
        Assert.NotNull(Make(SymmetricEncryptionAlgorithm.Secure));
    }

    [Fact]
    public void An_unknown_algorithm_or_format_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiXSymmetricEncryptionService((SymmetricEncryptionAlgorithm)3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Fast, (SymmetricEncryptionFormat)2));
    }

    private static string Fit(JsonElement envelope, JsonProperty wanted)
    {
        var name = wanted.Name is "iv" or "nonce" ? (envelope.TryGetProperty("iv", out _) ? "iv" : "nonce") : wanted.Name;
        var value = envelope.GetProperty(name).GetString()!;
        var length = wanted.Name == "encrypted" ? value.Length : wanted.Value.GetString()!.Length;
        return value.Length >= length ? value[..length] : value.PadRight(length, '0');
    }
}
