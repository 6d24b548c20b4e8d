using ApiXGuard.Scanner.Tests.Commands;
using ApiXGuard.Scanner.Tests.Git;
using ApiXGuard.Scanner.Tests.History;

namespace ApiXGuard.Scanner.Tests.Merging;

/// <summary><c>apixguard repos</c>: many clones, one report.</summary>
public sealed class ReposCommandTests : IDisposable
{
    private readonly List<TemporaryRepository> _repositories = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("apixguard-repos").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        foreach (var repository in _repositories)
            repository.Dispose();
    }

    [Fact]
    public void One_report_tells_of_every_repository_and_a_secret_that_several_hold_is_one_finding_of_the_earliest()
    {
        var old = Add("web", "2020-01-01T12:00:00Z", 1, 2);
        Add("api", "2021-01-01T12:00:00Z", 2, 3);
        Add("clean", "2021-01-01T12:00:00Z");

        var run = Run(["--format", "json"], "web", "api", "clean");
        var text = Run([], "web", "api", "clean");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(ReportSchema.Validate(run.Output));
        Assert.Contains("3 secrets found in 4 places", text.Output, StringComparison.Ordinal);
        Assert.Contains("of 3 repositories scanned", text.Output, StringComparison.Ordinal);
        Assert.Contains("web/f2.cs:1:10: Stripe live secret key", text.Output, StringComparison.Ordinal);
        Assert.Contains($"first in {old[..10]} by Ada Example <ada@example.test> on 2020-01-01; still in HEAD, in 2 commits\n        the same secret: api/f2.cs:1:10", text.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, Run(["--format", "json"], "clean", "api", "web", "api/").Output);
    }

    [Fact]
    public void A_list_is_a_file_with_a_path_in_each_line()
    {
        Add("web", "2020-01-01T12:00:00Z", 1);
        Add("two words", "2020-01-01T12:00:00Z", 2);
        File.WriteAllText(Path.Combine(_folder, "list"), "# ours\r\n\r\nweb\r\n  two words  \r\nweb/\r\n");

        var run = Run(["--format", "json"], "list");

        Assert.Equal(Run(["--format", "json"], "web", "two words").Output, run.Output);
        Assert.Contains("no file or folder 'nowhere'", Run([], "nowhere").FailureLine, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "list"), "a\n\0\n");
        Assert.Contains("'list', line 2: not a path", Run([], "list").FailureLine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_repository_is_an_error_of_its_own_and_the_others_are_scanned()
    {
        Add("web", "2020-01-01T12:00:00Z", 1);
        Add("broken", "2020-01-01T12:00:00Z", 2);
        Add("misconfigured", "2020-01-01T12:00:00Z", 3);
        File.WriteAllText(Path.Combine(_folder, "broken/.git/HEAD"), "nonsense");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder, "broken/.git/refs"), "*", SearchOption.AllDirectories))
            File.WriteAllText(file, "nonsense");
        File.WriteAllText(Path.Combine(_folder, "misconfigured/apixguard.json"), "{");
        Directory.CreateDirectory(Path.Combine(_folder, "none"));
        Directory.CreateDirectory(Path.Combine(_folder, "web/below"));

        File.WriteAllText(Path.Combine(_folder, "list"), "web\nbroken\nmisconfigured\nnone\nabsent\nweb/below\n");
        var run = Run([], "list");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("web/f1.cs:1:10", run.Output, StringComparison.Ordinal);
        Assert.Contains("apixguard: broken: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("apixguard: misconfigured: apixguard.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("apixguard: none: not a git repository", run.Error, StringComparison.Ordinal);
        Assert.Contains("apixguard: absent: no such folder", run.Error, StringComparison.Ordinal);
        Assert.Contains("apixguard: web/below: not a git repository", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be scanned", run.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData(1), InlineData(3), InlineData(9)]
    public void Merged_parts_of_a_list_are_one_run(int count)
    {
        for (var i = 0; i < 6; i++)
            Add($"r{i}", $"202{i}-01-01T12:00:00Z", i, 7);
        string[] names = [.. Enumerable.Range(0, 6).Select(i => $"r{i}"), "absent"];
        File.WriteAllLines(Path.Combine(_folder, "list"), names);

        var whole = Run(["--format", "json"], "list");
        Directory.CreateDirectory(Path.Combine(_folder, "reports"));
        for (var i = 1; i <= count; i++)
            Run(["--shard", $"{i}/{count}", "--report", $"json=reports/{i}.json"], "list");
        var merged = CommandRun.Of("merge", "-C", _folder, "reports", "--format", "json");

        Assert.Equal(2, whole.ExitCode);
        Assert.Equal(whole.Output, merged.Output);
        Assert.Equal(2, merged.ExitCode);

        // And what several lists gave.
        Run(["--report", "json=a.json"], "r0", "r1", "r2");
        Run(["--report", "json=b.json"], "r3", "r4", "r5");
        Assert.Equal(Run(["--format", "json"], "r0", "r1", "r2", "r3", "r4", "r5").Output, CommandRun.Of("merge", "-C", _folder, "b.json", "a.json", "--format", "json").Output);
        Assert.Contains("more than one report is of 'r0'", CommandRun.Of("merge", "-C", _folder, "a.json", "a.json").FailureLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_repositories_are_opened_at_once_without_harm()
    {
        Add("r0", "2020-01-01T12:00:00Z", 1);
        for (var i = 1; i < 60; i++)
            Assert.Equal(0, _repositories[0].TryGitIn(_folder, null, "clone", "-q", "--shared", "--bare", "r0", $"r{i}").Code);

        var run = Run(["--format", "json"], [.. Enumerable.Range(0, 60).Select(i => $"r{i}")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"locations\": 60", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_folder_for_states_the_next_run_reads_only_what_is_new()
    {
        Add("web", "2020-01-01T12:00:00Z", 1);
        Add("api", "2020-01-01T12:00:00Z", 2);

        var first = Run(["--state-dir", "states", "--format", "json"], "web", "api");
        var second = Run(["--state-dir", "states", "--format", "json"], "web", "api");

        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder, "states")).Length);
        Assert.Contains("\"blobs\": 4", first.Output, StringComparison.Ordinal);
        Assert.Contains("\"blobs\": 0", second.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output[..first.Output.IndexOf("\"summary\"", StringComparison.Ordinal)], second.Output[..second.Output.IndexOf("\"summary\"", StringComparison.Ordinal)]);
        Assert.Equal(1, second.ExitCode);
    }

    private string Add(string name, string date, params int[] secrets)
    {
        var repository = new TemporaryRepository();
        _repositories.Add(repository);
        foreach (var secret in secrets)
            repository.Stage($"f{secret}.cs", $"var k = \"{HistoryRun.Secret(secret)}\";\n");
        var variables = new Dictionary<string, string> { ["GIT_AUTHOR_DATE"] = date, ["GIT_COMMITTER_DATE"] = date };
        repository.GitIn(repository.Folder, variables, "commit", "-q", "--no-verify", "--allow-empty", "-m", "change");
        Directory.Move(repository.Folder, Path.Combine(_folder, name));
        return repository.GitIn(Path.Combine(_folder, name), null, "rev-parse", "HEAD");
    }

    private CommandRun Run(string[] options, params string[] lists) => CommandRun.Of(["repos", "-C", _folder, .. lists, .. options]);
}
