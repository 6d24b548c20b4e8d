using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Tests.Coverage;

namespace ApiXGuard.Analyzers.Tests.Documentation;

/// <summary>
/// The documentation says of each rule what the analyzer says. To take over a change of a rule, run these tests with
/// APIXGUARD_ACCEPT_DOCS=1 in the environment: they write the pages anew.
/// </summary>
public class RuleDocumentTests
{
    private const string Accept = "APIXGUARD_ACCEPT_DOCS";

    /// <summary>What a page tells below its head, in this order; a heading may say more.</summary>
    private static readonly string[] Sections = ["## Why", "## Bad", "## Good", "## Options", "## Silencing", "## Known misses"];

    private static IEnumerable<Rule> Described => Rule.All.Where(rule => Repository.Has(rule.Page));

    [Fact]
    public void The_head_of_a_page_is_what_the_analyzer_says() =>
        Assert.All(Described, rule => IsUpToDate(rule.Page, RuleDocuments.Page(rule, Repository.Read(rule.Page))));

    [Fact]
    public void A_page_tells_why_what_is_bad_what_is_good_and_how_to_silence_it() => Assert.All(Described, rule =>
    {
        var page = Repository.Read(rule.Page);
        var headings = page.Split('\n').Select(line => Sections.FirstOrDefault(section => line.StartsWith(section, StringComparison.Ordinal)));

        Assert.Equal(Sections, headings.OfType<string>().Distinct());
        Assert.True(page.Split("\n```").Length > 4, "a page shows bad and good code");
    });

    [Fact]
    public void The_table_of_rules_holds_every_rule() => IsUpToDate("docs/rules/README.md", RuleDocuments.Index());

    [Fact]
    public void The_README_names_every_rule()
    {
        IsUpToDate("README.md", RuleDocuments.Readme(Repository.Read("README.md")));
        Assert.All(Rule.All, rule => Assert.Contains($"(docs/rules/{rule.Id}.md)", Repository.Read("README.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_help_link_of_a_rule_leads_to_its_page() =>
        Assert.All(Rule.All, rule => Assert.Equal(Descriptor.HelpRoot + rule.Id + ".md", rule.Descriptor.HelpLinkUri));

    [Fact]
    public void A_title_is_a_phrase_and_a_message_ends_in_a_full_stop() => Assert.All(Rule.All, rule =>
    {
        Assert.DoesNotMatch(@"\.$|\{", rule.Descriptor.Title.ToString());
        Assert.EndsWith(".", rule.Descriptor.MessageFormat.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Descriptor.Description.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void No_page_tells_of_a_rule_that_is_gone()
    {
        var folder = Repository.PathOf("docs/rules");
        if (Directory.Exists(folder))
            Assert.All(Directory.GetFiles(folder, "AXG*.md"), file => Assert.Contains(Path.GetFileNameWithoutExtension(file), Rule.Ids));
    }

    private static void IsUpToDate(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            Repository.Write(path, expected);
        Assert.True(expected == Repository.Read(path), $"{path} does not say what the analyzers say: run this test with {Accept}=1 and review the difference.");
    }
}
