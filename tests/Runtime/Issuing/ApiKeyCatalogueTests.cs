using System.Text;
using ApiXGuard.Detection;

namespace ApiXGuard.Runtime.Tests.Issuing;

/// <summary>The form that is issued and the rule that finds it are two pieces of code: they have to say the same of every text.</summary>
public sealed class ApiKeyCatalogueTests
{
    private static readonly SecretScanner Scanner = SecretScanner.Default;
    private static readonly string[] Prefixes = ["apix", "ab", "orders", "abcdefgh"];
    private static readonly string?[] Regions = [null, "eu", "us-east-1", "a2345678901234567890", "a-", null];

    [Fact]
    public void Thousands_of_issued_keys_are_found_whole_and_valid()
    {
        using var random = new FixedRandom(3);
        var generator = new ApiKeyGenerator(random);
        for (var i = 0; i < 5000; i++)
        {
            var environment = i % 2 == 0 ? ApiKeyEnvironment.Live : ApiKeyEnvironment.Test;
            var key = generator.CreateApiKey(Prefixes[random.Below(Prefixes.Length)], environment, Regions[random.Below(Regions.Length)]);

            Assert.Equal(ApiKeyParseStatus.Valid, ByFormat(key));
            Assert.Equal((ApiKeyParseStatus.Valid, environment), ByScanner(key));
        }
    }

    [Fact]
    public void Both_say_the_same_of_every_key_with_one_character_changed()
    {
        const string Others = "aZ5_-. gvlx";
        using var random = new FixedRandom(5);
        var generator = new ApiKeyGenerator(random);
        var seen = new Dictionary<ApiKeyParseStatus, int>();
        for (var i = 0; i < 60; i++)
        {
            var key = generator.CreateApiKey(
                Prefixes[i % Prefixes.Length], i % 3 == 0 ? ApiKeyEnvironment.Test : ApiKeyEnvironment.Live, Regions[i % Regions.Length]);
            var covered = key.LastIndexOf('_') + 1 + ApiKeyFormat.RandomLength + ApiKeyChecksum.Length;
            for (var at = 0; at < key.Length; at++)
            {
                var changed = key.ToCharArray();
                var other = Others[random.Below(Others.Length)];
                if (other == changed[at])
                    other = other == 'a' ? 'b' : 'a';
                changed[at] = other;
                var text = new string(changed);

                var status = ByFormat(text);
                seen[status] = seen.GetValueOrDefault(status) + 1;
                Assert.True(status == ByScanner(text).Status, $"Changed at {at} to '{other}': {status} and {ByScanner(text).Status}.");

                // The checksum covers all before it; what stands after it is a hint that is never trusted.
                if (at < covered)
                    Assert.NotEqual(ApiKeyParseStatus.Valid, status);
            }
        }

        Assert.True(seen[ApiKeyParseStatus.ChecksumFailed] > 1000 && seen[ApiKeyParseStatus.Malformed] > 500, string.Join(", ", seen));
    }

    private static ApiKeyParseStatus ByFormat(string text)
    {
        ApiKeyFormat.TryParse(text, out _, out var status);
        return status;
    }

    private static (ApiKeyParseStatus Status, ApiKeyEnvironment? Environment) ByScanner(string text)
    {
        foreach (var match in Scanner.FindMatches(Encoding.UTF8.GetBytes(text), default).Matches)
        {
            if (match.Rule.Id is not ("apix-api-key" or "apix-test-key") || match.Start != 0 || match.Length != text.Length)
                continue;
            return (
                match.Validity == Validity.Valid ? ApiKeyParseStatus.Valid : ApiKeyParseStatus.ChecksumFailed,
                match.Rule.Id == "apix-api-key" ? ApiKeyEnvironment.Live : ApiKeyEnvironment.Test);
        }

        return (ApiKeyParseStatus.Malformed, null);
    }
}
