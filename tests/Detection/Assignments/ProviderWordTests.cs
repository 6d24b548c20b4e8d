using System.Text;

namespace ApiXGuard.Detection.Tests.Assignments;

/// <summary>Where a provider's word counts, and where it does not.</summary>
public sealed class ProviderWordTests
{
    private const string Value = "0f3a9c71d2" + "b84e65a0c93f17d8e2b645";

    private static readonly SecretScanner Scanner = new(new RuleCatalogue(BuiltInForTests.Generic.Concat(
    [
        BuiltInForTests.Named("datadog-key", ["datadog"], "<hex>{32}"),
        BuiltInForTests.Named("lob-key", ["lob"], "<hex>{32}"),
        BuiltInForTests.Named("twilio-token", ["twilio"], "<hex>{32}"),
    ])));

    [Theory]
    [InlineData("datadog.api.key: {v}", "datadog-key")]
    [InlineData("datadogToken := \"{v}\"", "datadog-key")]
    [InlineData("\"DATADOG_TOKEN\": \"{v}\"", "datadog-key")]
    [InlineData("DataDogApiKey = '{v}'", "datadog-key")]
    [InlineData("data-dog-api-key={v}", "datadog-key")]
    [InlineData("datadogapikey={v}", "datadog-key")]
    [InlineData("Datadog:ApiKey={v}", "datadog-key")]
    [InlineData("new DatadogClient(apiKey: \"{v}\")", "datadog-key")]
    [InlineData("datadog[\"api_key\"] = \"{v}\"", "datadog-key")]
    [InlineData("# datadog\napi_key = {v}", "datadog-key")]
    [InlineData("twilio:\n  sid: x\n  auth_token: {v}", "twilio-token")]
    [InlineData("[twilio]\nsid = x\nauth_token = {v}", "twilio-token")]
    [InlineData("{\n  \"Twilio\": {\n    \"AuthToken\": \"{v}\"\n  }\n}", "twilio-token")]
    [InlineData("LOB_KEY={v}", "lob-key")]
    [InlineData("lobKey={v}", "lob-key")]
    [InlineData("lobkey={v}", "lob-key")]
    public void A_providers_word_makes_the_rule(string text, string rule)
    {
        var matches = Scanner.FindMatches(Bytes(text), default).Matches;
        Assert.Equal(rule, Assert.Single(matches).Rule.Id);
    }

    [Theory]
    [InlineData("globalKey={v}")]
    [InlineData("blob_key={v}")]
    [InlineData("lobster_key={v}")]
    [InlineData("data; dog; key={v}")]
    [InlineData("twilio:\n  sid: x\nother:\n  auth_token: {v}")]
    [InlineData("datadog = 1\n\nkey={v}")]
    [InlineData("datadog_key={v}0")]
    [InlineData("datadog_public_key={v}")]
    [InlineData("datadog: {v}")]
    public void A_look_alike_does_not(string text)
    {
        var matches = Scanner.FindMatches(Bytes(text), default).Matches;
        Assert.DoesNotContain(matches, match => match.Rule.Pattern is NamedValuePattern);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.Replace("{v}", Value));
}
