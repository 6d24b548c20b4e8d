using System.Text.Json;

namespace ApiXGuard.Runtime.Tests.Keys;

public sealed class ApiXKeysTests
{
    private const string ApiKey = "made-up-api-key";
    private const string AppKey = "made-up-app-key";

    [Fact]
    public void A_pair_gives_its_keys_and_never_its_text()
    {
        var keys = new ApiXKeys(ApiKey, AppKey);

        Assert.Equal((ApiKey, AppKey), (keys.ApiKey, keys.AppKey));
        Assert.Equal("ApiXKeys { ApiKey = [redacted], AppKey = [redacted] }", $"{keys}");
    }

    [Fact]
    public void Serialized_keys_hold_no_key() => Assert.Equal("{}", JsonSerializer.Serialize(new ApiXKeys(ApiKey, AppKey)));

    [Theory]
    [InlineData("", AppKey)]
    [InlineData(ApiKey, "")]
    [InlineData(null, AppKey)]
    public void A_pair_with_an_empty_key_is_refused_without_naming_the_other(string? apiKey, string? appKey)
    {
        var error = Assert.Throws<ArgumentException>(() => new ApiXKeys(apiKey!, appKey!));

        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authorization", true)]
    [InlineData("X-API-Key", true)]
    [InlineData("Content-Type", false)]
    [InlineData("X-Request-Id", false)]
    public void Headers_that_hold_secrets_are_redacted_and_others_are_not(string name, bool secret)
    {
        Assert.Equal(secret ? Redact.Mark : "value", Redact.Header(name, "value"));
        Assert.Equal(secret ? "[none]" : "", Redact.Header(name, ""));
    }
}
