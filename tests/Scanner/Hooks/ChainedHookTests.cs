namespace ApiXGuard.Scanner.Tests.Hooks;

/// <summary>Hooks that were there before keep working.</summary>
public sealed class ChainedHookTests : IDisposable
{
    private readonly HookRepository _repository = new();

    [Fact]
    public void The_hook_that_was_there_runs_first_then_the_scan()
    {
        _repository.WriteHook("pre-commit");
        _repository.UseScanner("exit 0");
        Assert.Contains("the hook that was there still runs", _repository.Install().Output);
        Assert.Equal(0, _repository.Commit().ExitCode);
        Assert.Equal("pre-commit 0 scanner staged --quiet", _repository.Log);
    }

    [Fact]
    public void Its_refusal_stops_the_commit_before_the_scan()
    {
        _repository.WriteHook("pre-commit", "echo 'my own check failed' >&2; exit 3");
        _repository.UseScanner("exit 0");
        _repository.Install();
        var commit = _repository.Commit();
        Assert.NotEqual(0, commit.ExitCode);
        Assert.Contains("my own check failed", commit.Error);
        Assert.Equal("pre-commit 0", _repository.Log);
        var hook = _repository.Sandbox.Run(_repository.WorkTree, Path.Combine(_repository.Hooks, "pre-commit"));
        Assert.Equal(3, hook.ExitCode);
    }

    [Fact]
    public void It_is_handed_the_arguments_and_the_standard_input()
    {
        _repository.WriteHook("pre-commit", "echo \"got $1 $2\"; cat");
        _repository.UseScanner("exit 0");
        _repository.Install();
        var run = _repository.Sandbox.Run(_repository.WorkTree, "/bin/sh", "-c", "printf 'the input' | .git/hooks/pre-commit 'a b' c");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("got a b c", run.Output);
        Assert.Contains("the input", run.Output);
    }

    [Fact]
    public void What_it_stages_is_scanned()
    {
        _repository.WriteHook("pre-commit", "echo late >late.txt; git add late.txt");
        _repository.UseScanner("git diff --cached --name-only | grep -q late.txt && exit 1; exit 0");
        _repository.Install();
        Assert.Contains("commit refused", _repository.Commit().Error);
    }

    [Fact]
    public void A_hook_that_git_ignores_because_it_is_not_executable_stays_ignored_and_comes_back_as_it_was()
    {
        File.SetUnixFileMode(_repository.WriteHook("pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var before = HookRepository.Picture(_repository.Hooks);
        _repository.UseScanner("exit 0");
        _repository.Install();
        Assert.Equal(0, _repository.Commit().ExitCode);
        Assert.Equal("scanner staged --quiet", _repository.Log);
        _repository.Uninstall();
        Assert.Equal(before, HookRepository.Picture(_repository.Hooks));
    }

    [Fact]
    public void A_relative_link_to_a_script_keeps_working_and_comes_back_as_a_link()
    {
        _repository.WriteHook("check", folder: Path.Combine(_repository.WorkTree, "scripts"));
        File.CreateSymbolicLink(Path.Combine(_repository.Hooks, "pre-commit"), "../../scripts/check");
        var before = HookRepository.Picture(_repository.Hooks);
        _repository.UseScanner("exit 0");
        _repository.Install();
        Assert.Equal(0, _repository.Commit().ExitCode);
        Assert.Equal("check 0 scanner staged --quiet", _repository.Log);
        _repository.Uninstall();
        Assert.Equal(before, HookRepository.Picture(_repository.Hooks));
    }

    [Fact]
    public void A_hook_manager_that_moved_our_hook_and_calls_it_does_not_make_a_circle()
    {
        // What such managers do: keep the hook that is there under another name and call it from their own.
        _repository.UseScanner("exit 1");
        _repository.Install();
        File.Move(Path.Combine(_repository.Hooks, "pre-commit"), Path.Combine(_repository.Hooks, "pre-commit.legacy"));
        _repository.WriteHook("pre-commit", "exec \"${0%/*}/pre-commit.legacy\" \"$@\"");
        _repository.Install();
        var commit = _repository.Commit();
        Assert.Contains("commit refused", commit.Error);
        Assert.Equal("pre-commit 0 scanner staged --quiet", _repository.Log);
    }

    [Fact]
    public void A_commit_that_a_hook_makes_in_another_repository_is_scanned_there_too()
    {
        var other = Directory.CreateDirectory(_repository.Sandbox.PathOf("other")).FullName;
        _repository.UseScanner("exit 0");
        _repository.Sandbox.Run(other, "git", "init", "-q");
        _repository.WriteHook("pre-commit",
            "unset GIT_DIR GIT_INDEX_FILE GIT_PREFIX; cd ../other && git commit -q --allow-empty -m x");
        _repository.Install();
        _repository.Install(other);
        var commit = _repository.Commit();
        Assert.True(commit.ExitCode == 0, commit.All);
        Assert.Equal("pre-commit 0 scanner staged --quiet scanner staged --quiet", _repository.Log);
    }

    public void Dispose() => _repository.Dispose();
}
