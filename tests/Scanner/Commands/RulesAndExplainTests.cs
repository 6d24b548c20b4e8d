using System.Text.Json;
using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Tests.Commands;

public sealed class RulesAndExplainTests
{
    private static readonly IReadOnlyList<SecretRule> Rules = SecretScanner.Default.Catalogue.Rules;

    [Fact]
    public void The_table_has_a_line_for_every_rule()
    {
        var run = CommandRun.Of("rules");
        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.Split('\n');
        Assert.All(Rules, rule => Assert.Contains(lines, line => line.StartsWith(rule.Id + " ", StringComparison.Ordinal)));
        Assert.Contains($"{Rules.Count} rules.", run.Output);
    }

    [Fact]
    public void The_json_list_holds_the_same_rules_and_parses()
    {
        using var json = JsonDocument.Parse(CommandRun.Of("rules", "--format", "json").Output);
        Assert.Equal(Rules.Select(rule => rule.Id), json.RootElement.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), rule => Assert.NotEqual("", rule.GetProperty("remedy").GetProperty("steps").GetString()));
    }

    [Fact]
    public void Every_rule_can_be_explained_in_any_letter_case_and_no_example_shows_its_secret()
    {
        foreach (var rule in Rules)
        {
            var run = CommandRun.Of("explain", rule.Id.ToUpperInvariant());
            Assert.Equal(0, run.ExitCode);
            Assert.Contains(rule.Title, run.Output);
            Assert.Contains(rule.Remedy.Steps, run.Output);
            // The explanation can be pasted anywhere: the scanner itself finds nothing of this rule in it.
            var found = SecretScanner.Default.FindMatches(System.Text.Encoding.UTF8.GetBytes(run.Output), default);
            Assert.DoesNotContain(found.Matches, match => match.Rule == rule && !rule.IsPublicText && match.Confidence >= Confidence.Medium);
        }
    }

    [Fact]
    public void Every_earlier_id_leads_to_its_rule()
    {
        foreach (var rule in Rules)
            Assert.All(rule.Aliases, alias => Assert.StartsWith(rule.Id + ":", CommandRun.Of("explain", alias).Output));
    }

    [Fact]
    public void A_mistyped_id_is_answered_with_the_ones_that_may_be_meant() =>
        Assert.Contains("did you mean 'github-classic-token'", CommandRun.Of("explain", "github-clasic-token").FailureLine);

    [Fact]
    public void Version_tells_what_a_bug_report_needs()
    {
        var run = CommandRun.Of("version");
        Assert.Equal(0, run.ExitCode);
        foreach (var word in (string[])["apixguard ", "commit ", "runtime ", "libgit2 ", "scanning "])
            Assert.Contains(run.Output.Split('\n'), line => line.StartsWith(word, StringComparison.Ordinal));
        Assert.Matches(@"(?m)^libgit2   \d+\.\d+\.\d+", run.Output);
    }
}
