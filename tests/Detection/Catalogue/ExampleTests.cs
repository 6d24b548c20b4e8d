namespace ApiXGuard.Detection.Tests.Catalogue;

/// <summary>The examples and near misses that every rule carries, run through the engine.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> AllIds => CatalogueText.Ids(_ => true);

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Every_example_holds_a_secret_of_its_rule(string id)
    {
        var rule = CatalogueText.Rule(id);
        for (var i = 0; i < rule.Examples.Count; i++)
            Assert.True(CatalogueText.MatchesOf(rule, rule.Examples[i]).Any(), $"example {i} has no match of {id}: {Found(rule.Examples[i])}");
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void No_near_miss_holds_one(string id)
    {
        var rule = CatalogueText.Rule(id);
        for (var i = 0; i < rule.NearMisses.Count; i++)
            Assert.False(CatalogueText.MatchesOf(rule, rule.NearMisses[i]).Any(), $"near miss {i} has a match of {id}");
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void An_example_of_a_rule_with_an_offline_check_passes_it(string id)
    {
        var rule = CatalogueText.Rule(id);
        if (rule.Check is null || rule.Complete is null)
            return;
        foreach (var example in rule.Examples)
            Assert.All(CatalogueText.MatchesOf(rule, example), match => Assert.NotEqual(Validity.Invalid, match.Validity));
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void An_example_blocks_a_commit_unless_its_rule_is_low_by_design(string id)
    {
        var rule = CatalogueText.Rule(id);
        foreach (var example in rule.Examples)
        {
            var best = CatalogueText.MatchesOf(rule, example).Max(match => match.Confidence);
            Assert.True(best >= (rule.Confidence < Confidence.Medium ? rule.Confidence : Confidence.Medium), $"{best} is too low");
        }
    }

    private static string Found(string text) => string.Join(", ", CatalogueText.Matches(text));
}
