using ApiXGuard.Analyzers.Tests.Cases;

namespace ApiXGuard.Analyzers.Tests.Coverage;

/// <summary>Every rule is reported by one analyzer, tried on code that it finds something in and on code that it does not, and described.</summary>
public class RuleCoverageTests
{
    public static TheoryData<string> Ids => [.. Rule.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_is_reported_by_one_analyzer(string id) => Assert.Single(Rule.All, rule => rule.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_case_that_it_finds_and_one_that_it_leaves_alone(string id)
    {
        CaseFile[] cases = [.. CaseFolders.FilesOf(id).Select(CaseFile.Read)];
        Assert.Contains(cases, file => file.IsPositive);
        Assert.Contains(cases, file => file.IsInnocent);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page(string id) => Assert.True(Repository.Has($"docs/rules/{id}.md"), $"docs/rules/{id}.md is missing");

    [Fact]
    public void Every_analyzer_reports_ids_that_are_declared() => Assert.Subset(Rule.Ids.ToHashSet(), Rule.All.Select(rule => rule.Id).ToHashSet());

    [Fact]
    public void Every_case_lies_in_the_folder_of_its_rule_s_analyzer() => Assert.All(CaseFolders.All(), file =>
    {
        var parts = file.Split('/');
        Assert.Contains(Rule.All, rule => rule.Family == parts[0] && rule.Id == parts[2]);
    });

    [Fact]
    public void An_analyzer_lies_in_the_file_of_its_name() => Assert.All(Rule.All, rule => Assert.True(Repository.Has(rule.Source), $"{rule.Source} is missing"));

    [Fact]
    public void A_fix_lies_as_its_analyzer_does_and_is_tried_where_it_works_and_where_it_is_not_offered() => Assert.All(Rule.All.Where(rule => rule.Fix is not null), rule =>
    {
        Assert.True(Repository.Has(rule.FixSource!), $"{rule.FixSource} is missing");
        Assert.True(Repository.Has(rule.FixCases), $"{rule.FixCases} is missing");
        var files = Directory.GetFiles(Repository.PathOf(rule.FixCases), "*.cs").Select(file => Path.GetFileName(file)).ToList();
        Assert.Contains(files, file => file.EndsWith(".fixed.cs", StringComparison.Ordinal));
        Assert.True(
            files.Any(file => !file.EndsWith(".fixed.cs", StringComparison.Ordinal) && !files.Contains(Path.ChangeExtension(file, ".fixed.cs"))),
            $"{rule.FixCases} has no case in which the fix is not offered");
    });
}
