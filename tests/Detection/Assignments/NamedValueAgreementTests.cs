using System.Text;

namespace ApiXGuard.Detection.Tests.Assignments;

public sealed class NamedValueAgreementTests
{
    private static readonly SecretScanner Scanner = new(new RuleCatalogue(
        BuiltInForTests.Generic.Concat([BuiltInForTests.Named("acme-token", ["acmecloud"], "<b62>{24}")])));

    [Theory]
    [InlineData("apiToken", "q7Zt2LmX9vRb" + "4KcW8sNdYp3G")]
    [InlineData("AcmeCloudToken", "q7Zt2LmX9vRb" + "4KcW8sNdYp3G")]
    [InlineData("ClientSecret", "q7Zt2LmX9vRb" + "4KcW8sNdYp3G")]
    [InlineData("SigningKey", "9F3A61C07B5E2D84" + "A1F0936C5BD7E248")]
    [InlineData("password", "tR7#kq9" + "ZvL2mWx4!")]
    [InlineData("password", "password")]
    [InlineData("password", "hunter2")]
    [InlineData("key", "q7Zt2LmX9vRb" + "4KcW8sNdYp3G")]
    [InlineData("cacheKey", "q7Zt2LmX9vRb" + "4KcW8sNdYp3G")]
    [InlineData("acmecloudPublicKey", "q7Zt2LmX9vRb" + "4KcW8sNdYp3G")]
    [InlineData("apiToken", "${API_TOKEN}")]
    [InlineData("apiToken", "")]
    [InlineData("", "q7Zt2LmX9vRb" + "4KcW8sNdYp3G")]
    public void A_named_value_is_judged_as_the_text_is(string name, string value)
    {
        foreach (var path in new[] { "src/Orders.cs", "appsettings.json", "tests/OrdersTests.cs", "" })
        {
            var context = JudgeContext.ForPath(path);
            var text = Encoding.UTF8.GetBytes($"{name} = \"{value}\"");
            var expected = Scanner.FindMatches(text, context).Matches.SingleOrDefault();
            var actual = Scanner.JudgeNamedValue(name, Encoding.UTF8.GetBytes(value), context);
            Assert.Equal(expected?.Rule.Id, actual?.Rule.Id);
            Assert.Equal(expected?.Confidence, actual?.Judgement.Confidence);
        }
    }

    [Theory]
    [InlineData("ApiToken", "w7Kq2mZx" + "9RtB4vNc8LpHs5YdGf3Aa", "generic-secret")]
    [InlineData("ApiToken", "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o", "github-classic-token")]
    public void A_symbol_name_lets_the_whole_text_be_judged_as_its_value(string name, string value, string rule)
    {
        var context = new JudgeContext { SymbolName = name, IsDecoded = true };
        var match = Assert.Single(SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(value), context, TestContext.Current.CancellationToken).Matches);
        Assert.Equal((rule, 0, value.Length), (match.Rule.Id, match.Start, match.Length));
    }

    [Theory]
    [InlineData("CacheName", "w7Kq2mZx" + "9RtB4vNc8LpHs5YdGf3Aa")]
    [InlineData("ApiToken", "the token of the caller")]
    [InlineData(null, "w7Kq2mZx" + "9RtB4vNc8LpHs5YdGf3Aa")]
    public void A_name_that_tells_nothing_or_a_text_that_is_no_value_stays_quiet(string? name, string value)
    {
        var context = new JudgeContext { SymbolName = name, IsDecoded = true };
        Assert.Empty(SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(value), context, TestContext.Current.CancellationToken).Matches);
    }
}
