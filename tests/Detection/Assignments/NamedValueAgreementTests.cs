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
}
