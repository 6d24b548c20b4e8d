namespace ApiXGuard.Detection.Tests.Structures;

public sealed class StructureRuleTests
{
    public static TheoryData<string, string> Examples => Texts(rule => rule.Examples);

    public static TheoryData<string, string> NearMisses => Texts(rule => rule.NearMisses);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_holds_one_secret_of_its_rule(string rule, string text)
    {
        var path = PathOf(rule);
        Assert.True(Found.In(text, path).Count(found => found.Rule == rule) == 1, $"{rule}: {text}");
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void No_near_miss_matches_its_rule(string rule, string text) => Found.Nothing(rule, text, PathOf(rule));

    [Fact]
    public void Every_structure_rule_has_two_examples_and_a_near_miss() =>
        Assert.All(Rules, rule => Assert.True(rule.Examples.Count >= 2 && rule.NearMisses.Count >= 1, rule.Id));

    private static IEnumerable<SecretRule> Rules =>
        SecretScanner.Default.Catalogue.Rules.Where(rule => rule.Pattern is StructurePattern { Kind: not StructureKind.Assignment });

    private static string PathOf(string rule) => rule switch
    {
        "pgpass-password" => "home/.pgpass",
        "htpasswd-hash" => "conf/.htpasswd",
        "client-build-secret" => "vite.config.ts",
        "client-environment-secret" => ".env",
        "client-script-secret" or "client-script-environment" => "ClientApp/src/file.ts",
        _ => "src/file.txt",
    };

    private static TheoryData<string, string> Texts(Func<SecretRule, IReadOnlyList<string>> texts)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Rules)
        {
            foreach (var text in texts(rule))
                data.Add(rule.Id, text);
        }

        return data;
    }
}
