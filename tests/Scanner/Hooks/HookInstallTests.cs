namespace ApiXGuard.Scanner.Tests.Hooks;

/// <summary>Installing and taking out again.</summary>
public sealed class HookInstallTests : IDisposable
{
    private readonly HookRepository _repository = new();

    public HookInstallTests() => _repository.UseScanner("exit 1");

    [Fact]
    public void Installing_twice_changes_nothing()
    {
        _repository.WriteHook("pre-commit");
        _repository.Install();
        var once = HookRepository.Picture(_repository.Hooks);
        var second = _repository.Install();
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("already installed", second.Output);
        Assert.Equal(once, HookRepository.Picture(_repository.Hooks));
    }

    [Fact]
    public void Installing_from_another_place_brings_the_hook_up_to_date_and_leaves_the_kept_one_alone()
    {
        _repository.WriteHook("pre-commit");
        _repository.Install();
        _repository.UseScanner("exit 0", "moved here/apixguard");
        Assert.Contains("brought up to date", _repository.Install().Output);
        Assert.Equal(0, _repository.Commit().ExitCode);
        Assert.Equal("pre-commit 0 scanner staged --quiet", _repository.Log);
    }

    [Fact]
    public void Uninstalling_leaves_exactly_what_was_there()
    {
        _repository.WriteHook("pre-commit");
        _repository.WriteHook("commit-msg");
        var before = HookRepository.Picture(_repository.Hooks);
        _repository.Install();
        Assert.NotEqual(before, HookRepository.Picture(_repository.Hooks));
        Assert.Equal(0, _repository.Uninstall().ExitCode);
        Assert.Equal(before, HookRepository.Picture(_repository.Hooks));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_folder_that_was_not_there_is_gone_again_and_an_empty_one_stays(bool wasThere)
    {
        if (!wasThere)
            Directory.Delete(_repository.Hooks);
        _repository.Install();
        _repository.Install();
        Assert.NotEqual(0, _repository.Commit().ExitCode);
        _repository.Uninstall();
        Assert.Equal(wasThere, Directory.Exists(_repository.Hooks));
    }

    [Fact]
    public void Uninstalling_where_nothing_is_installed_touches_nothing()
    {
        _repository.WriteHook("pre-commit");
        var before = HookRepository.Picture(_repository.Hooks);
        var uninstall = _repository.Uninstall();
        Assert.Equal(0, uninstall.ExitCode);
        Assert.Contains("not apixguard's", uninstall.Output);
        Assert.Equal(before, HookRepository.Picture(_repository.Hooks));
    }

    [Fact]
    public void A_hook_written_over_ours_while_another_is_kept_is_a_conflict_and_nothing_is_changed()
    {
        _repository.WriteHook("pre-commit");
        _repository.Install();
        _repository.WriteHook("pre-commit", "echo other");
        var before = HookRepository.Picture(_repository.Hooks);
        var install = _repository.Install();
        Assert.Equal(2, install.ExitCode);
        Assert.Contains("was replaced after apixguard was installed", Assert.Single(install.Error.TrimEnd().Split('\n')));
        Assert.Equal(before, HookRepository.Picture(_repository.Hooks));
    }

    [Fact]
    public void From_a_subfolder_the_same_hooks_are_installed()
    {
        var deep = Directory.CreateDirectory(Path.Combine(_repository.WorkTree, "src", "deep")).FullName;
        Assert.Equal(0, _repository.Install(deep).ExitCode);
        Assert.Contains("commit refused", _repository.Commit().Error);
    }

    [Fact]
    public void A_linked_worktree_shares_the_hooks_of_its_repository()
    {
        _repository.Git("commit", "-q", "--allow-empty", "-m", "root");
        var linked = _repository.Sandbox.PathOf("a linked one");
        _repository.Git("worktree", "add", "-q", "-b", "linked", linked);
        Assert.Equal(0, _repository.Install(linked).ExitCode);
        Assert.True(File.Exists(Path.Combine(_repository.Hooks, "pre-commit")));
        Assert.Contains("commit refused", _repository.Commit(workTree: linked).Error);
        Assert.Contains("commit refused", _repository.Commit().Error);
    }

    [Fact]
    public void A_bare_repository_is_told_apart_from_none()
    {
        _repository.Git("init", "-q", "--bare", "../bare");
        Fails(_repository.Install(_repository.Sandbox.PathOf("bare")), "bare repository");
        Fails(_repository.Install(_repository.Sandbox.Home), "not a git repository");
        Fails(_repository.Sandbox.Scan(_repository.WorkTree, "install", "no such folder"), "no folder");
    }

    [Fact]
    public void Without_git_the_message_says_so()
    {
        var host = _repository.Sandbox.Run(_repository.WorkTree, "/bin/sh", "-c", "command -v dotnet").Output.Trim();
        _repository.Sandbox.SearchPath = _repository.Sandbox.Home;
        var assembly = Path.Combine(AppContext.BaseDirectory, "apixguard.dll");
        Fails(_repository.Sandbox.Run(_repository.WorkTree, host, assembly, "install"), "git was not found");
    }

    public void Dispose() => _repository.Dispose();

    private static void Fails(Processes.ProcessResult result, string reason)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("apixguard: ", result.Error);
        Assert.Contains(reason, Assert.Single(result.Error.TrimEnd().Split('\n')));
    }
}
