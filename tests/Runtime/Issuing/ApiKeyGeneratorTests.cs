namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class ApiKeyGeneratorTests
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // The 99.99 % point of the chi-square distribution with 61 degrees of freedom is 110.4. The source is fixed, so this never fails by chance.
    private const double Limit = 110.4;

    [Fact]
    public void Each_character_of_an_app_key_is_equally_likely()
    {
        var generator = new ApiKeyGenerator(new FixedRandom(7));

        Assert.InRange(ChiSquare(Enumerable.Range(0, 4000).Select(_ => generator.CreateAppKey())), 0, Limit);
    }

    [Fact]
    public void Each_character_of_a_key_s_secret_and_id_is_equally_likely()
    {
        var generator = new ApiKeyGenerator(new FixedRandom(11));
        var keys = Enumerable.Range(0, 4000).Select(_ => generator.CreateApiKey()).ToArray();

        Assert.InRange(ChiSquare(keys.Select(static key => key.Substring(23, 43))), 0, Limit);
        Assert.InRange(ChiSquare(keys.Select(static key => key.Substring(10, 12))), 0, Limit);
    }

    [Fact]
    public void The_test_of_likelihood_sees_a_modulo_bias()
    {
        using var random = new FixedRandom(7);
        var bytes = new byte[4000 * 43];
        random.GetBytes(bytes);

        Assert.True(ChiSquare([string.Concat(bytes.Select(static b => Alphabet[b % 62]))]) > Limit);
    }

    [Fact]
    public void Bytes_that_would_favour_a_character_are_passed_over()
    {
        var key = new ApiKeyGenerator(new Counting()).CreateAppKey();

        // The source gives 240, 241, … 255, 0, 1, …: 240 to 247 are taken (54 to 61), 248 to 255 are not, then it goes on at 0.
        Assert.Equal("stuvwxyz" + Alphabet[..35], key);
    }

    [Fact]
    public void Ten_thousand_keys_of_the_system_s_source_are_different_and_valid()
    {
        var generator = new ApiKeyGenerator();
        var keys = Enumerable.Range(0, 10_000).Select(_ => generator.CreateApiKey()).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(10_000, keys.Count);
        Assert.All(keys, static key => Assert.True(ApiKeyFormat.TryParse(key, out _)));
        Assert.Equal(10_000, keys.Select(static key => ApiKeyFormat.Parse(key).Id).Distinct().Count());
    }

    [Theory]
    [InlineData("a", null)]
    [InlineData("Apix", null)]
    [InlineData("apix_", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("apix", "")]
    [InlineData("apix", "EU")]
    [InlineData("apix", "eu.evil.example")]
    public void A_prefix_or_region_that_is_not_of_the_form_is_refused(string? prefix, string? region) =>
        Assert.Throws<ArgumentException>(() => new ApiKeyGenerator().CreateApiKey(prefix!, ApiKeyEnvironment.Live, region));

    [Fact]
    public void An_environment_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiKeyGenerator().CreateApiKey("apix", (ApiKeyEnvironment)7));

    private static double ChiSquare(IEnumerable<string> texts)
    {
        var counts = new int[62];
        var total = 0;
        foreach (var c in texts.SelectMany(static text => text))
        {
            counts[Alphabet.IndexOf(c, StringComparison.Ordinal)]++;
            total++;
        }

        var expected = total / 62.0;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    private sealed class Counting : System.Security.Cryptography.RandomNumberGenerator
    {
        private byte _next = 240;

        public override void GetBytes(byte[] data)
        {
            for (var i = 0; i < data.Length; i++)
                data[i] = _next++;
        }
    }
}
