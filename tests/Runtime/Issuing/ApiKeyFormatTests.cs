using System.Text.Json;

namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class ApiKeyFormatTests
{
    private static readonly ApiKeyGenerator Generator = new(new FixedRandom(1));

    public static TheoryData<string> Malformed()
    {
        var id = new string('a', 12);
        var secret = new string('B', 43);
        string Key(string before, string after = "") => before + secret + ApiKeyChecksum.Of(before + secret) + after;
        var good = Key($"apix_live_{id}_");
        return
        [
            "", "_", "apix", "apix_live_", $"apix_live_{id}", good[..^1], good + "a", " " + good, good + "\n", good + "\0",
            Key($"a_live_{id}_"), Key($"toolongpr_live_{id}_"), Key($"Apix_live_{id}_"), Key($"ap1x_live_{id}_"), Key($"_live_{id}_"),
            Key($"apix_prod_{id}_"), Key($"apix_LIVE_{id}_"), Key($"apix_{id}_"), Key($"apix__live_{id}_"),
            Key($"apix_live_{id}"), Key($"apix_live_{id}a_"), Key($"apix_live_{id[1..]}-_"), Key($"apix_live_{id[1..]}__"),
            good + "-", good + "-e", good + "-1eu", good + "-EU", good + "-e_u", good + "-eu.example", good + "-" + new string('a', 21), good + "--eu",
            good + "-eu/", good + "@evil.example", good.Replace("BBBB", "BB\u00dfB", StringComparison.Ordinal),
        ];
    }

    [Fact]
    public void A_key_gives_its_public_parts()
    {
        var text = Generator.CreateApiKey("orders", ApiKeyEnvironment.Test, "us-east-1");

        Assert.True(ApiKeyFormat.TryParse(text, out var key, out var status));

        Assert.Equal(("orders", ApiKeyEnvironment.Test, "us-east-1", ApiKeyParseStatus.Valid), (key.Prefix, key.Environment, key.Region, status));
        Assert.Equal(text.Substring("orders_test_".Length, 12), key.Id);
    }

    [Fact]
    public void A_key_without_a_region_has_none() => Assert.Null(ApiKeyFormat.Parse(Generator.CreateApiKey()).Region);

    [Theory]
    [InlineData("ab", "eu")]
    [InlineData("abcdefgh", "a2345678901234567890")]
    [InlineData("apix", "e-")]
    public void The_shortest_and_the_longest_parts_are_read(string prefix, string region)
    {
        var key = ApiKeyFormat.Parse(Generator.CreateApiKey(prefix, ApiKeyEnvironment.Live, region));

        Assert.Equal((prefix, region), (key.Prefix, key.Region));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Other_texts_are_malformed(string text)
    {
        Assert.False(ApiKeyFormat.TryParse(text, out var key, out var status));
        Assert.Null(key);
        Assert.Equal(ApiKeyParseStatus.Malformed, status);
    }

    [Fact]
    public void Any_text_at_all_is_read_or_refused()
    {
        Assert.False(ApiKeyFormat.TryParse(new string('a', 100_000), out _));
        Assert.False(ApiKeyFormat.TryParse("\ud800" + Generator.CreateApiKey(), out _));
        using var random = new FixedRandom(9);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Generator.CreateApiKey(region: "eu").ToCharArray();
            for (var changes = random.Below(4); changes >= 0; changes--)
                text[random.Below(text.Length)] = (char)random.Below(0x10000);
            ApiKeyFormat.TryParse(text.AsSpan(random.Below(3)), out _, out var status);
            Assert.True(Enum.IsDefined(status));
        }
    }

    [Fact]
    public void A_changed_character_fails_the_checksum_and_says_so_without_the_key()
    {
        var text = Generator.CreateApiKey().ToCharArray();
        text[20] = text[20] == 'x' ? 'y' : 'x';

        Assert.False(ApiKeyFormat.TryParse(text, out _, out var status));
        Assert.Equal(ApiKeyParseStatus.ChecksumFailed, status);
        var error = Assert.Throws<FormatException>(() => ApiKeyFormat.Parse(text));
        Assert.Contains("checksum", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(new string(text, 10, 12), error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_checksum_is_that_of_the_published_sample()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "apix-signing.json")));

        foreach (var vector in vectors.RootElement.GetProperty("apiKeyChecksum").EnumerateArray())
            Assert.Equal(vector.GetProperty("checksum").GetString(), ApiKeyChecksum.Of(vector.GetProperty("random").GetString()));
    }

    [Fact]
    public void The_checksum_is_the_check_value_of_crc_32()
    {
        // The catalogue of CRC algorithms gives 0xCBF43926 for "123456789"; in base 62 that is 3jZJOc.
        var number = 0ul;
        foreach (var c in ApiKeyChecksum.Of("123456789"))
            number = (number * 62) + (ulong)"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".IndexOf(c, StringComparison.Ordinal);

        Assert.Equal(0xCBF43926ul, number);
    }

    [Fact]
    public void The_text_and_the_json_of_a_key_hold_no_secret()
    {
        var text = Generator.CreateApiKey(region: "eu");
        var key = ApiKeyFormat.Parse(text);
        var secret = text.Substring(23, 43);

        Assert.Equal($"apix_live_{key.Id}_[redacted]-eu", $"{key}");
        Assert.DoesNotContain(secret, JsonSerializer.Serialize(key), StringComparison.Ordinal);
    }
}
