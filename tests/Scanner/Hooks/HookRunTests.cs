namespace ApiXGuard.Scanner.Tests.Hooks;

/// <summary>What the installed hook does with what the scanner says. The scanner is a script here; RealCommitTests run the real one.</summary>
public sealed class HookRunTests : IDisposable
{
    private readonly HookRepository _repository = new();

    [Fact]
    public void A_commit_passes_where_the_scanner_is_content()
    {
        _repository.UseScanner("exit 0");
        Assert.Equal(0, _repository.Install().ExitCode);
        Assert.Equal(0, _repository.Commit().ExitCode);
        Assert.Equal("scanner staged --quiet", _repository.Log);
    }

    [Fact]
    public void A_commit_is_refused_where_the_scanner_finds_something_and_the_way_on_is_told()
    {
        _repository.UseScanner("echo FINDING; exit 1");
        _repository.Install();
        var commit = _repository.Commit();
        Assert.Equal(1, commit.ExitCode);
        Assert.Contains("FINDING", commit.All);
        Assert.Contains("apixguard: commit refused", commit.Error);
        Assert.Contains("'git add' the file and commit again", commit.Error);
        Assert.Contains("git commit --no-verify", commit.Error);
        Assert.NotEqual(0, _repository.TryGit("rev-parse", "-q", "--verify", "HEAD").ExitCode);
    }

    [Fact]
    public void A_merge_without_conflicts_is_refused_too()
    {
        _repository.UseScanner("exit 1");
        _repository.Install();
        var merge = _repository.MergeABranch();
        Assert.NotEqual(0, merge.ExitCode);
        Assert.Contains("apixguard: merge refused", merge.Error);
        Assert.Equal("scanner staged --quiet", _repository.Log);
    }

    [Fact]
    public void A_merge_without_conflicts_passes_where_the_scanner_is_content()
    {
        _repository.UseScanner("exit 0");
        _repository.Install();
        var merge = _repository.MergeABranch();
        Assert.True(merge.ExitCode == 0, merge.All);
        Assert.Equal("scanner staged --quiet", _repository.Log);
    }

    [Theory]
    [InlineData("echo 'cannot read' >&2; exit 2", "the scan failed (exit code 2")]
    [InlineData("exit 77", "the scan failed (exit code 77")]
    [InlineData("kill -9 $$", "ended by signal 9")]
    [InlineData("exit 127", "could not be started")]
    public void A_scanner_that_fails_stops_the_commit_with_the_reason(string ending, string reason)
    {
        _repository.UseScanner(ending);
        _repository.Install();
        var commit = _repository.Commit();
        Assert.NotEqual(0, commit.ExitCode);
        Assert.Contains("apixguard: commit stopped", commit.Error);
        Assert.Contains(reason, commit.Error);
        Assert.NotEqual(0, _repository.TryGit("rev-parse", "-q", "--verify", "HEAD").ExitCode);
    }

    [Fact]
    public void A_scanner_that_is_gone_stops_the_commit_and_says_where_it_was_looked_for()
    {
        _repository.UseScanner("exit 0");
        _repository.Install();
        File.Delete(_repository.Sandbox.RecordedScanner!);
        var commit = _repository.Commit();
        Assert.NotEqual(0, commit.ExitCode);
        Assert.Contains("the scanner was not found, so nothing was checked", commit.Error);
        Assert.Contains(_repository.Sandbox.RecordedScanner!, commit.Error);
        Assert.Contains("apixguard install", commit.Error);
    }

    [Theory]
    [InlineData("some bin")]
    [InlineData("home/.dotnet/tools")]
    public void A_scanner_that_moved_is_found_in_the_path_and_among_the_tools(string folder)
    {
        _repository.UseScanner("exit 0");
        _repository.Install();
        File.Delete(_repository.Sandbox.RecordedScanner!);
        _repository.UseScanner("exit 1", folder + "/apixguard");
        _repository.Sandbox.SearchPath += ":" + _repository.Sandbox.PathOf("some bin");
        var commit = _repository.Commit();
        Assert.Contains("commit refused", commit.Error);
        Assert.Equal("scanner staged --quiet", _repository.Log);
    }

    [Fact]
    public void No_verify_goes_round_the_hook_as_git_means_it()
    {
        _repository.UseScanner("exit 1");
        _repository.Install();
        Assert.Equal(0, _repository.TryGit("commit", "-q", "--allow-empty", "--no-verify", "-m", "x").ExitCode);
        Assert.Equal("", _repository.Log);
    }

    public void Dispose() => _repository.Dispose();
}
