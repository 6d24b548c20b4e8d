using System.Text;
using ApiXGuard.Detection;

namespace ApiXGuard.Policy.Tests.Configuration;

public class ConfigurationTests
{
    private const string Whole =
        """
        // comments and trailing commas are welcome
        {
          "$schema": "docs/config-schema.json",
          "minimumConfidence": "low", /* every
          match */
          "disabledRules": ["umbrella-key",],
          "confidence": { "acme-token": "medium", "initech-key": "low" },
          "allowPaths": [
            { "rules": ["acme-token", "*"], "paths": ["docs/**", "*.md"], "because": "made-up values" },
          ],
          "exclude": ["vendor/", "**/*.min.js"],
          "sensitiveNames": ["kennwort"],
          "ownRules": [
            {
              "id": "initech-key",
              "title": "Initech key",
              "provider": "Initech",
              "description": "Opens the printer.",
              "shape": "ini_<b62>{12}",
              "near": ["Initech"],
              "confidence": "medium",
              "visiblePrefix": 4,
              "examples": ["initech = ini_Zq81LmP0xY3v"],
              "nearMisses": ["initech = ini_Zq81", "other = ini_Zq81LmP0xY3v"],
              "remedy": { "steps": "Ask for another.", "revocationPage": "https://initech.example/keys" },
            },
          ],
          "limits": { "maxBlobSize": "20 MB" },
        }
        """;

    [Fact]
    public void Everything_is_read()
    {
        var configuration = Read(Whole);

        Assert.Equal(Confidence.Low, configuration.MinimumConfidence);
        Assert.Equal(["umbrella-key"], configuration.DisabledRules.Select(rule => rule.Text));
        Assert.Equal([("acme-token", Confidence.Medium), ("initech-key", Confidence.Low)], configuration.Confidences.Select(item => (item.Rule.Text, item.Confidence)));
        var allow = Assert.Single(configuration.PathAllows);
        Assert.Equal("made-up values", allow.Because);
        Assert.Equal(["docs/**", "*.md"], allow.Paths.Select(glob => glob.Pattern));
        Assert.True(configuration.IsExcluded("vendor/a.cs"));
        Assert.True(configuration.IsExcluded("site/a.min.js"));
        Assert.False(configuration.IsExcluded("site/a.js"));
        Assert.Equal(["kennwort"], configuration.SensitiveNames);
        Assert.Equal(20_000_000, configuration.Limits.MaxBlobSize);
        var rule = Assert.Single(configuration.OwnRules);
        Assert.Equal(("initech-key", "Initech key", "Initech", "Opens the printer.", Confidence.Medium, 4), (rule.Id, rule.Title, rule.Provider, rule.Description, rule.Confidence, rule.VisiblePrefix));
        Assert.Equal(new Remedy("Ask for another.", "https://initech.example/keys"), rule.Remedy);
    }

    [Fact]
    public void An_own_rule_finds_secrets()
    {
        var scanner = new SecretScanner(Read(Whole).Extend(TestRules.Catalogue));

        var found = scanner.FindMatches(Encoding.UTF8.GetBytes("initech: ini" + "_8Yq1LmP0xY3z"), default).Matches;

        Assert.Equal("initech-key", Assert.Single(found).Rule.Id);
        Assert.Equal(3, scanner.Catalogue.Rules.Count);
    }

    [Fact]
    public void An_empty_object_is_the_default()
    {
        var configuration = Read("{}");

        Assert.Equal(Confidence.Medium, configuration.MinimumConfidence);
        Assert.Equal(50_000_000, configuration.Limits.MaxBlobSize);
        Assert.Same(TestRules.Catalogue, configuration.Extend(TestRules.Catalogue));
    }

    [Theory]
    [InlineData("{\n \"minimumConfidense\": \"low\" }", 2, "minimumConfidense", "unknown key (did you mean 'minimumConfidence'?)")]
    [InlineData("{\n \"zzz\": 1 }", 2, "zzz", "unknown key; there are $schema, minimumConfidence")]
    [InlineData("{ \"exclude\": [],\n \"exclude\": [] }", 2, "exclude", "stands twice")]
    [InlineData("{ \"minimumConfidence\":\n \"hihg\" }", 2, "minimumConfidence", "did you mean 'high'?")]
    [InlineData("{ \"minimumConfidence\": 2 }", 1, "minimumConfidence", "expected \"low\", \"medium\" or \"high\"")]
    [InlineData("{ \"disabledRules\": [\"acme-token\",\n\"acme-tokn\"] }", 2, "disabledRules", "did you mean 'acme-token'?")]
    [InlineData("{ \"disabledRules\": [\"*\"] }", 1, "disabledRules", "'*' cannot stand here")]
    [InlineData("{ \"disabledRules\": \"acme-token\" }", 1, "disabledRules", "expected an array instead of a string")]
    [InlineData("{ \"disabledRules\": [1] }", 1, "disabledRules", "expected strings; one is a number")]
    [InlineData("{ \"confidence\": { \"nope\": \"low\" } }", 1, "confidence.nope", "no such rule")]
    [InlineData("{ \"confidence\": { \"acme-token\": \"none\" } }", 1, "confidence.acme-token", "expected \"low\"")]
    [InlineData("{ \"confidence\": { \"AXG1001\": \"low\" } }", 1, "confidence.AXG1001", ".editorconfig")]
    [InlineData("{ \"confidence\": [] }", 1, "confidence", "expected an object instead of an array")]
    [InlineData("{ \"allowPaths\": [ { \"rules\": [\"*\"], \"paths\": [\"a\"] } ] }", 1, "allowPaths[0].because", "is missing")]
    [InlineData("{ \"allowPaths\": [ { \"rules\": [\"*\"], \"paths\": [], \"because\": \"x\" } ] }", 1, "allowPaths[0].paths", "is empty")]
    [InlineData("{ \"allowPaths\": [ { \"rules\": [\"*\"], \"path\": [\"a\"], \"because\": \"x\", \"paths\": [\"a\"] } ] }", 1, "allowPaths[0].path", "did you mean 'paths'?")]
    [InlineData("{ \"allowPaths\": [ 5 ] }", 1, "allowPaths", "expected objects; one is a number")]
    [InlineData("{ \"exclude\": [\"a\\\\b\"] }", 1, "exclude", "separated by '/'")]
    [InlineData("{ \"sensitiveNames\": [\"a_b\"] }", 1, "sensitiveNames", "fewer than 3")]
    [InlineData("{ \"sensitiveNames\": [\"schl\u00fcssel\"] }", 1, "sensitiveNames", "ASCII")]
    [InlineData("{ \"limits\": { \"maxBlobSize\": 0 } }", 1, "limits.maxBlobSize", "expected a size")]
    [InlineData("{ \"limits\": { \"maxBlobSize\": true } }", 1, "limits.maxBlobSize", "expected a size")]
    [InlineData("{ \"limits\": { \"maxBlobSzie\": 1 } }", 1, "limits.maxBlobSzie", "did you mean 'maxBlobSize'?")]
    [InlineData("[]", 1, null, "expected an object in braces")]
    public void What_is_wrong_is_told_with_file_line_and_key(string text, int line, string? key, string message)
    {
        var result = PolicyConfiguration.Read(text, "apixguard.json", TestRules.Catalogue);

        Assert.Null(result.Value);
        var error = Assert.Single(result.Errors);
        Assert.Equal(("apixguard.json", line, key), (error.File, error.Line, error.Key));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"shape\": \"zz<b62>{12}\"", "shape", "no literal of three bytes")]
    [InlineData("\"shape\": \"ini_<nope>\"", "shape", "near position")]
    [InlineData("\"shape\": \"ini_<b62>{12}\", \"regex\": \"ini_.*\"", "regex", "unknown key")]
    [InlineData("\"shape\": \"ini_<b62>{11}\"", "examples", "does not find this example")]
    [InlineData("\"shape\": \"ini_<b62>{12}\", \"nearMisses\": [\"ini_short\", \"ini_Zq81LmP0xY3w\"]", "nearMisses", "finds this text")]
    [InlineData("\"shape\": \"ini_<b62>{12}\", \"visiblePrefix\": 99", "visiblePrefix", "from 0 to 32")]
    [InlineData("\"shape\": \"ini_<b62>{12}\", \"remedy\": { \"revocationPage\": \"http://x.example\" }", "remedy.revocationPage", "https")]
    public void An_own_rule_that_would_not_work_is_an_error(string members, string key, string message)
    {
        var text = $$"""{ "ownRules": [ { "id": "initech-key", "title": "Initech key", "examples": ["a = ini_Zq81LmP0xY3v"], {{members}} } ] }""";
        var result = PolicyConfiguration.Read(text, "apixguard.json", TestRules.Catalogue);

        var error = Assert.Single(result.Errors);
        Assert.Equal($"ownRules[0].{key}", error.Key);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Zq81", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme-token", "built-in rule")]
    [InlineData("old-acme", "built-in rule")]
    [InlineData("Initech", "lower-case")]
    [InlineData("a--b", "lower-case")]
    [InlineData("axg 1001", "lower-case")]
    public void An_own_rules_id_is_new_and_in_kebab_case(string id, string message)
    {
        var text = $$"""{ "ownRules": [ { "id": "{{id}}", "title": "T", "shape": "ini_<b62>{12}", "examples": ["a = ini_Zq81LmP0xY3v"] } ] }""";

        Assert.Contains(message, Assert.Single(PolicyConfiguration.Read(text, "f", TestRules.Catalogue).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_could_act_on_a_terminal_is_not_repeated()
    {
        var error = Assert.Single(PolicyConfiguration.Read("{ \"\\u001b[31mred\": 1 }", "f", TestRules.Catalogue).Errors);

        Assert.Equal("(key)", error.Key);
    }

    [Fact]
    public void All_errors_are_told_by_line()
    {
        var result = PolicyConfiguration.Read("{\n\"a\": 1,\n\"minimumConfidence\": 7,\n\"exclude\": 1\n}", "f", TestRules.Catalogue);

        Assert.Equal([2, 3, 4], result.Errors.Select(error => error.Line));
    }

    private static PolicyConfiguration Read(string text)
    {
        var result = PolicyConfiguration.Read(text, "apixguard.json", TestRules.Catalogue);
        Assert.True(result.TryGet(out var configuration), string.Join('\n', result.Errors));
        return configuration;
    }
}
