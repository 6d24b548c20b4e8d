using System.Text;

namespace ApiXGuard.Detection.Tests.Assignments;

public sealed class SensitiveNameTests
{
    private const string Value = "w7Kq2mZx" + "9RtB4vNc8LpHs5YdGf3Aa";

    private static readonly SecretScanner Extended =
        new(new RuleCatalogue(SecretScanner.Default.Catalogue.Rules) { SensitiveNames = ["kennwort", "zauber-wort"] });

    [Theory]
    [InlineData("db.Kennwort")]
    [InlineData("MEIN_KENNWORT_2")]
    [InlineData("zauber-wort")]
    public void A_name_that_the_user_calls_sensitive_is_one(string name)
    {
        var text = Encoding.UTF8.GetBytes($"{name} = \"{Value}\"");
        var match = Assert.Single(Extended.FindMatches(text, default, TestContext.Current.CancellationToken).Matches);
        Assert.True(match.Confidence >= Confidence.Medium);
        Assert.Empty(SecretScanner.Default.FindMatches(text, default, TestContext.Current.CancellationToken).Matches);
        Assert.Equal(match.Rule, Extended.JudgeNamedValue(name, Encoding.UTF8.GetBytes(Value), default)?.Rule);
    }

    [Theory]
    [InlineData("kennwort = \"${KENNWORT}\"")]
    [InlineData("kennwort = \"changeme\"")]
    [InlineData("kenn_wort = \"w7Kq2mZx" + "9RtB4vNc8LpHs5YdGf3Aa\"")]
    public void Neither_a_reference_nor_another_name_counts(string text) =>
        Assert.Empty(Extended.FindMatches(Encoding.UTF8.GetBytes(text), default, TestContext.Current.CancellationToken).Matches);
}
