using System.Text.Json;
using ApiXGuard.Scanner.Tests.History;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Commands;

/// <summary><c>history</c> and <c>range</c>, run as programs on repositories of every kind.</summary>
[Trait("Category", "Slow")]
public sealed class HistoryCommandTests : IDisposable
{
    private readonly Sandbox _sandbox = new();
    private readonly string _repository;

    public HistoryCommandTests()
    {
        _repository = Directory.CreateDirectory(_sandbox.PathOf("repository")).FullName;
        Git("init", "-q");
    }

    public static TheoryData<string> Engines => ["auto", "pack", "libgit2", "git"];

    public void Dispose() => _sandbox.Dispose();

    [Theory, MemberData(nameof(Engines))]
    public void What_was_deleted_the_next_day_is_found_with_who_brought_it_in(string engine)
    {
        Commit("start", ("readme.md", "Hello.\n"));
        var leak = Commit("add the key", ("src/a.cs", $"// one\nvar k = \"{HistoryRun.Secret(1)}\";\n"));
        Commit("move it", ("src/a.cs", $"var k = \"{HistoryRun.Secret(1)}\";\n"));
        Commit("remove the key", ("src/a.cs", "// nothing\n"));

        var result = Scan("history", "--engine", engine);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("src/a.cs:2:10", result.Output, StringComparison.Ordinal);
        Assert.Contains($"first in {leak[..10]} by A Tester <tester@example.org> on ", result.Output, StringComparison.Ordinal);
        Assert.Contains("no longer in HEAD, in 2 commits", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(HistoryRun.Secret(1), result.All, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
        Assert.Equal(0, Scan("dir").ExitCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Everything_with_a_name_is_looked_at(string engine)
    {
        Commit("start", ("a.cs", "// one\n"));
        Leak("stash", 1, () => Git("stash", "-q"));
        Leak("older stash", 2, () => Git("stash", "-q"));
        Git("stash", "store", "-m", "third", Git("rev-parse", "stash@{1}"));
        Git("notes", "add", "-m", $"token {HistoryRun.Secret(3)}", "HEAD");
        Git("tag", "-a", "v1", "-m", $"token {HistoryRun.Secret(4)}");
        Git("commit", "-q", "--allow-empty", "-m", $"token {HistoryRun.Secret(5)}");
        File.WriteAllText(_sandbox.PathOf("blob"), HistoryRun.Secret(6));
        Git("tag", "blob", Git("hash-object", "-w", "--no-filters", _sandbox.PathOf("blob")));
        Git("branch", "other");
        Git("worktree", "add", "-q", "--detach", _sandbox.PathOf("linked"));
        File.WriteAllText(_sandbox.PathOf("linked/b.cs"), $"var k = \"{HistoryRun.Secret(7)}\";\n");
        Run(_sandbox.PathOf("linked"), "add", ".");
        Run(_sandbox.PathOf("linked"), "commit", "-q", "-m", "detached");

        var found = Fingerprints(Scan("history", "--engine", engine, "--format", "json"));
        var fromLinked = Fingerprints(_sandbox.Scan(_sandbox.PathOf("linked"), "history", "--engine", engine, "--format", "json"));

        Assert.Equal(Enumerable.Range(1, 7).Select(HistoryRun.FingerprintOf).Order(StringComparer.Ordinal), found);
        Assert.Equal(found, fromLinked);
        Assert.Equal(5, Fingerprints(Scan("history", "--engine", engine, "--format", "json", "--no-commit-messages")).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public void What_nothing_leads_to_is_found_when_asked_for(string engine)
    {
        Commit("start", ("a.cs", "// one\n"));
        var leak = Commit("leak", ("b.cs", $"var k = \"{HistoryRun.Secret(1)}\";\n"));
        Git("reset", "-q", "--hard", "HEAD~1");
        Write("c.cs", $"var k = \"{HistoryRun.Secret(2)}\";\n");
        Git("add", "c.cs");
        Git("rm", "-q", "--cached", "c.cs");
        File.Delete(Path.Combine(_repository, "c.cs"));

        Assert.Equal(0, Scan("history", "--engine", engine).ExitCode);
        var report = Scan("history", "--engine", engine, "--unreachable", "--format", "json");

        Assert.Equal(new[] { HistoryRun.FingerprintOf(1), HistoryRun.FingerprintOf(2) }.Order(StringComparer.Ordinal), Fingerprints(report));
        Assert.Contains(leak, report.Output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Bare_repositories_alternates_grafts_and_replacements_are_read(string engine)
    {
        var leak = Commit("leak", ("a.cs", $"var k = \"{HistoryRun.Secret(1)}\";\n"));
        Commit("gone", ("a.cs", "// one\n"));
        var clean = Git("rev-parse", "HEAD:a.cs");
        Git("replace", Git("rev-parse", $"{leak}:a.cs"), clean);
        Run(_sandbox.Root, "clone", "-q", "--bare", "--shared", _repository, "bare");

        Assert.Single(Fingerprints(Scan("history", "--engine", engine, "--format", "json")));
        Assert.Single(Fingerprints(_sandbox.Scan(_sandbox.PathOf("bare"), "history", "--engine", engine, "--format", "json")));

        // A graft joins a history that no parent leads to.
        Git("checkout", "-q", "--orphan", "island");
        var island = Commit("island", ("z.cs", $"var k = \"{HistoryRun.Secret(2)}\";\n"));
        Git("checkout", "-q", "--detach", "main");
        Git("branch", "-D", "-q", "island");
        File.WriteAllText(Path.Combine(_repository, ".git", "info", "grafts"), $"{leak} {island}\n");
        Assert.Equal(2, Fingerprints(Scan("history", "--engine", engine, "--format", "json")).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Revisions_dates_counts_and_paths_narrow_the_scan(string engine)
    {
        var first = Commit("one", ("src/a.cs", $"var k = \"{HistoryRun.Secret(1)}\";\n"));
        Commit("two", ("lib/b.cs", $"var k = \"{HistoryRun.Secret(2)}\";\n"));

        Assert.Equal(2, Count("history", "HEAD"));
        Assert.Equal(1, Count("history", $"{first}..HEAD"));
        Assert.Equal(1, Count("history", "HEAD", $"^{first}"));
        Assert.Equal(1, Count("history", "--max-count", "1"));
        Assert.Equal(0, Count("history", "--since", "2100-01-01"));
        Assert.Equal(2, Count("history", "--since", "2 weeks"));
        Assert.Equal(1, Count("history", "--", "src"));
        Assert.Equal(1, Count("history", first, "--", "src/a.cs"));
        Assert.Equal(0, Count("history", "HEAD", "--", "other"));

        int Count(params string[] arguments)
        {
            var at = arguments[0] == "history" && Array.IndexOf(arguments, "--") is >= 0 and var dashes ? dashes : arguments.Length;
            return Fingerprints(Scan([.. arguments[..at], "--engine", engine, "--format", "json", .. arguments[at..]])).Count;
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_range_tells_only_what_it_brings_in(string engine)
    {
        Commit("old", ("a.cs", $"var k = \"{HistoryRun.Secret(1)}\";\n"));
        Git("tag", "base");
        Commit("same secret, other text", ("a.cs", $"// more\nvar k = \"{HistoryRun.Secret(1)}\";\n"));
        Git("mv", "a.cs", "moved.cs");
        Commit("moved", ("moved.cs", $"// even more\nvar k = \"{HistoryRun.Secret(1)}\";\n"));

        Assert.Equal(0, Scan("range", "base..HEAD", "--engine", engine).ExitCode);

        Commit("new and gone", ("b.cs", $"var k = \"{HistoryRun.Secret(2)}\";\n"));
        Commit("gone", ("b.cs", "// nothing\n"));
        Assert.Equal([HistoryRun.FingerprintOf(2)], Fingerprints(Scan("range", "base..HEAD", "--engine", engine, "--format", "json")));
        Assert.Equal(0, Scan("range", $"base..{new string('0', 40)}", "--engine", engine).ExitCode);
        Assert.Equal(1, Scan("range", $"{new string('0', 40)}..HEAD", "--engine", engine).ExitCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_range_that_the_clone_does_not_hold_is_refused_with_the_remedy(string engine)
    {
        var first = Commit("one", ("a.cs", "// one\n"));
        Commit("two", ("a.cs", "// two\n"));
        Commit("three", ("a.cs", "// three\n"));
        Run(_sandbox.Root, "clone", "-q", "--depth", "2", "file://" + _repository, "shallow");

        var absent = _sandbox.Scan(_sandbox.PathOf("shallow"), "range", $"{first}..HEAD", "--engine", engine);
        Assert.Equal(2, absent.ExitCode);
        Assert.Equal("", absent.Output);
        Assert.Contains("the base of the range", absent.Error, StringComparison.Ordinal);
        Assert.Contains("git fetch --unshallow", absent.Error, StringComparison.Ordinal);
        var cut = _sandbox.Scan(_sandbox.PathOf("shallow"), "range", $"{new string('0', 40)}..HEAD", "--engine", engine);
        Assert.Equal(0, cut.ExitCode);
        Run(_sandbox.PathOf("shallow"), "update-ref", "-d", "refs/remotes/origin/HEAD");
        Run(_sandbox.PathOf("shallow"), "update-ref", "-d", "refs/remotes/origin/main");
        cut = _sandbox.Scan(_sandbox.PathOf("shallow"), "range", $"{new string('0', 40)}..HEAD", "--engine", engine);
        Assert.Equal(2, cut.ExitCode);
        Assert.Contains("is cut off at", cut.Error, StringComparison.Ordinal);
        Assert.Equal(0, _sandbox.Scan(_sandbox.PathOf("shallow"), "range", "HEAD~1..HEAD", "--engine", engine).ExitCode);
        Assert.Equal(0, _sandbox.Scan(_sandbox.PathOf("shallow"), "history", "--engine", engine).ExitCode);

        var unknown = Scan("range", "nowhere..HEAD", "--engine", engine);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("'nowhere', is not in this repository", unknown.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Missing_objects_are_counted_and_the_scan_is_incomplete(string engine)
    {
        Commit("one", ("a.cs", "// one\n"), ("b.cs", "// two\n"));
        Git("config", "uploadpack.allowFilter", "true");
        Run(_sandbox.Root, "clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + _repository, "partial");

        var result = _sandbox.Scan(_sandbox.PathOf("partial"), "history", "--engine", engine);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("2 objects were not scanned", result.Error, StringComparison.Ordinal);
        Assert.Contains("git fetch --refetch", result.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_ref_that_cannot_be_read_is_an_error_of_its_own_and_the_rest_is_scanned(string engine)
    {
        Commit("leak", ("a.cs", $"var k = \"{HistoryRun.Secret(1)}\";\n"));
        Git("branch", "other");
        Git("pack-refs", "--all");
        Commit("more", ("b.cs", $"var k = \"{HistoryRun.Secret(2)}\";\n"));
        File.WriteAllText(Path.Combine(_repository, ".git", "refs", "heads", "broken"), "nonsense");

        var result = Scan("history", "--engine", engine);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("2 secrets found", result.Output, StringComparison.Ordinal);
        Assert.Contains("apixguard: refs/heads/broken: this ref cannot be read", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Contains("'refs/heads/broken' cannot be read, so nothing was scanned", Scan("range", $"{new string('0', 40)}..HEAD", "--engine", engine).Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_repository_of_another_user_is_refused_with_the_remedy(string engine)
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root can give a repository to another user");
        Commit("one", ("a.cs", "// one\n"));
        Assert.Equal(0, _sandbox.Run(_sandbox.Root, "chown", "-R", "12345", _repository).ExitCode);

        var result = Scan("history", "--engine", engine);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("belongs to another user", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("git config --global --add safe.directory", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Git("config", "--global", "--add", "safe.directory", _repository);
        Assert.Equal(0, Scan("history", "--engine", engine).ExitCode);
    }

    [Fact]
    public void Mistakes_are_told_in_one_line()
    {
        Commit("one", ("a.cs", "// one\n"));
        foreach (var arguments in (string[][])[["history", "nowhere"], ["history", "a...b"], ["history", "--since", "soon"], ["history", "--", ".."], ["range", "HEAD"], ["range", "..HEAD"], ["history", "--max-count", "-1"]])
        {
            var result = Scan(arguments);
            Assert.Equal(2, result.ExitCode);
            Assert.Single(result.Error.TrimEnd().Split('\n'));
        }

        Assert.Equal(0, Scan("history").ExitCode);
        Directory.Delete(Path.Combine(_repository, ".git"), recursive: true);
        Assert.Contains("not a git repository", Scan("history").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_without_commits_is_clean() => Assert.Equal(0, Scan("history").ExitCode);

    private void Leak(string text, int secret, Action then)
    {
        Write("a.cs", $"// {text}\nvar k = \"{HistoryRun.Secret(secret)}\";\n");
        then();
    }

    private string Commit(string message, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            Write(path, text);
        Git("add", "-A");
        Git("commit", "-q", "--no-verify", "-m", message);
        return Git("rev-parse", "HEAD");
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_repository, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private ProcessResult Scan(params string[] arguments) => _sandbox.Scan(_repository, arguments);

    private string Git(params string[] arguments) => Run(_repository, arguments);

    private string Run(string folder, params string[] arguments)
    {
        var result = _sandbox.Run(folder, "git", arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output.Trim();
    }

    private static List<string> Fingerprints(ProcessResult result)
    {
        Assert.True(result.ExitCode is 0 or 1, result.Error);
        return [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("fingerprint").GetString()!)
            .Order(StringComparer.Ordinal)];
    }
}
