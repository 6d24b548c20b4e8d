using System.Text.RegularExpressions;

namespace ApiXGuard.Detection.Tests.Catalogue;

/// <summary>What every rule of the catalogue keeps to, whoever wrote it.</summary>
public sealed partial class CatalogueTests
{
    public static TheoryData<string> AllIds => CatalogueText.Ids(_ => true);

    [Theory]
    [MemberData(nameof(AllIds))]
    public void A_rule_says_what_it_is_and_what_to_do(string id)
    {
        var rule = CatalogueText.Rule(id);
        Assert.Matches(KebabCase(), id);
        Assert.All(rule.Aliases, alias => Assert.Matches(KebabCase(), alias));
        Assert.InRange(rule.Title.Length, 5, 60);
        Assert.NotEmpty(rule.Provider);
        Assert.InRange(rule.Description.Length, 20, 300);
        Assert.EndsWith(".", rule.Description, StringComparison.Ordinal);
        Assert.InRange(rule.Remedy.Steps.Length, 20, 300);
        Assert.EndsWith(".", rule.Remedy.Steps, StringComparison.Ordinal);
        Assert.NotEqual(rule.Title, rule.Description);
        Assert.NotEqual(Confidence.None, rule.Confidence);
        Assert.True(rule.Examples.Count >= 2, "at least two examples");
        Assert.True(rule.NearMisses.Count >= 1, "at least one near miss");
        Assert.Equal(rule.Examples.Count, rule.Examples.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void A_provider_s_rule_names_a_page_on_which_the_secret_is_revoked(string id)
    {
        var rule = CatalogueText.Rule(id);
        if (rule.Remedy.RevocationPage.Length == 0)
        {
            Assert.Contains(rule.Provider, (string[])["Generic", "ApiXGuard"]);
            return;
        }

        Assert.True(Uri.TryCreate(rule.Remedy.RevocationPage, UriKind.Absolute, out var page));
        Assert.Equal(Uri.UriSchemeHttps, page!.Scheme);
        Assert.Contains('.', page.Host);
        Assert.Empty(page.UserInfo);
    }

    [Fact]
    public void Ids_titles_and_samples_are_unique()
    {
        var rules = CatalogueText.Rules;
        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(rules.Count, rules.Select(rule => rule.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_catalogue_holds_a_rule_for_every_well_known_family()
    {
        Assert.All(WellKnownFamilies.Ids, id => Assert.NotNull(SecretScanner.Default.Catalogue.Find(id)));
    }

    [Fact]
    public void Token_rules_have_anchors_that_fit_the_budget()
    {
        var anchors = CatalogueText.Rules
            .Select(rule => rule.Pattern).OfType<TokenPattern>()
            .SelectMany(pattern => pattern.Shape.AnchorPlace!.Texts)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.All(anchors, anchor => Assert.True(anchor.Length >= 3));
        Assert.InRange(anchors.Count, 1, 360);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$")]
    private static partial Regex KebabCase();
}
