namespace ApiXGuard.Scanner.Tests.Hooks;

/// <summary><c>core.hooksPath</c>, wherever it points.</summary>
public sealed class HooksPathTests : IDisposable
{
    private readonly HookRepository _repository = new();

    public HooksPathTests() => _repository.UseScanner("exit 1");

    [Fact]
    public void An_absolute_path_outside_the_work_tree_is_used()
    {
        var folder = _repository.Sandbox.PathOf("hooks of mine");
        _repository.Git("config", "core.hooksPath", folder);
        Assert.Equal(0, _repository.Install().ExitCode);
        Assert.True(File.Exists(Path.Combine(folder, "pre-merge-commit")));
        Assert.Empty(Directory.EnumerateFiles(_repository.Hooks));
        Assert.Contains("commit refused", _repository.Commit().Error);
        _repository.Uninstall();
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_relative_path_counts_from_the_top_of_the_work_tree()
    {
        _repository.Git("config", "core.hooksPath", "../beside");
        var deep = Directory.CreateDirectory(Path.Combine(_repository.WorkTree, "src")).FullName;
        _repository.Install(deep);
        Assert.True(File.Exists(_repository.Sandbox.PathOf("beside/pre-commit")));
        Assert.Contains("commit refused", _repository.Commit().Error);
    }

    [Fact]
    public void A_path_that_starts_at_home_in_the_global_configuration_holds_for_all_repositories_and_says_so()
    {
        _repository.Git("config", "--global", "core.hooksPath", "~/git hooks");
        var install = _repository.Install();
        Assert.Contains("in your global configuration", install.Output);
        Assert.True(File.Exists(Path.Combine(_repository.Sandbox.Home, "git hooks", "pre-commit")));
        Assert.Contains("commit refused", _repository.Commit().Error);
    }

    [Fact]
    public void Hooks_that_are_switched_off_are_an_error_not_a_silent_success()
    {
        _repository.Git("config", "core.hooksPath", "/dev/null");
        var install = _repository.Install();
        Assert.Equal(2, install.ExitCode);
        Assert.Contains("hooks are switched off here", install.Error);
    }

    [Fact]
    public void In_the_work_tree_a_hook_without_any_path_of_this_machine_is_written()
    {
        _repository.Git("config", "core.hooksPath", ".githooks");
        var install = _repository.Install();
        Assert.True(install.ExitCode == 0, install.All);
        var hook = File.ReadAllText(Path.Combine(_repository.WorkTree, ".githooks", "pre-commit"));
        Assert.DoesNotContain(_repository.Sandbox.Root, hook);
        Assert.DoesNotContain(AppContext.BaseDirectory.TrimEnd('/'), hook);
        Assert.Contains("commit refused", _repository.Commit().Error);
        Assert.Equal("scanner staged --quiet", _repository.Log);
    }

    [Fact]
    public void Such_a_hook_finds_the_scanner_in_the_path_of_another_machine_and_stops_where_there_is_none()
    {
        _repository.Git("config", "core.hooksPath", ".githooks");
        _repository.Install();
        foreach (var key in (string[])["executable", "assembly", "dotnetRoot"])
            _repository.TryGit("config", "--unset-all", "apixguard." + key);
        Assert.Contains("the scanner was not found", _repository.Commit().Error);
        _repository.UseScanner("exit 1", "tools/apixguard");
        _repository.Sandbox.SearchPath += ":" + _repository.Sandbox.PathOf("tools");
        Assert.Contains("commit refused", _repository.Commit().Error);
    }

    [Fact]
    public void Somebodys_hook_in_the_work_tree_is_not_touched_and_the_line_to_add_is_shown()
    {
        var folder = Path.Combine(_repository.WorkTree, ".husky");
        var theirs = _repository.WriteHook("pre-commit", folder: folder);
        _repository.WriteHook("pre-merge-commit", "apixguard staged || exit $?", folder: folder);
        _repository.Git("config", "core.hooksPath", ".husky");
        var before = HookRepository.Picture(folder);
        var install = _repository.Install();
        Assert.Equal(2, install.ExitCode);
        Assert.Contains("Add this line to it: apixguard staged --quiet || exit $?", install.Output);
        Assert.Contains("pre-merge-commit: .husky/pre-merge-commit calls apixguard already", install.Output);
        Assert.Equal(before, HookRepository.Picture(folder));

        // With the line added, all is in place.
        File.AppendAllText(theirs, "apixguard staged || exit $?\n");
        Assert.Equal(0, _repository.Install().ExitCode);
    }

    [Fact]
    public void Where_Husky_generates_a_folder_the_hook_goes_beside_it_and_works_in_a_shell_that_stops_at_errors()
    {
        // The generated hooks run the user's with "sh -e".
        var generated = Path.Combine(_repository.WorkTree, ".husky", "_");
        foreach (var hook in (string[])["pre-commit", "pre-merge-commit"])
            HookRepository.WriteScript(Path.Combine(generated, hook), $"exec sh -e \"$(dirname -- \"$0\")/../{hook}\" \"$@\"");
        _repository.Git("config", "core.hooksPath", ".husky/_");
        var before = HookRepository.Picture(generated);
        Assert.Equal(0, _repository.Install().ExitCode);
        Assert.Equal(before, HookRepository.Picture(generated));
        Assert.Contains("commit refused", _repository.Commit().Error);

        Assert.Equal(0, _repository.Uninstall().ExitCode);
        Assert.False(File.Exists(Path.Combine(_repository.WorkTree, ".husky", "pre-commit")));
        Assert.DoesNotContain("apixguard", File.ReadAllText(Path.Combine(_repository.WorkTree, ".git", "config")));
    }

    [Fact]
    public void The_ordinary_folder_named_by_the_setting_is_not_taken_for_a_shared_one()
    {
        _repository.Git("config", "core.hooksPath", ".git/hooks");
        _repository.Install();
        Assert.Contains(_repository.Sandbox.RecordedScanner!.Replace("'", @"'\''", StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(_repository.Hooks, "pre-commit")));
    }

    [Fact]
    public void A_link_out_of_the_work_tree_is_not_taken_for_a_shared_folder()
    {
        var outside = Directory.CreateDirectory(_repository.Sandbox.PathOf("outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(_repository.WorkTree, "hooks"), outside);
        _repository.Git("config", "core.hooksPath", "hooks");
        _repository.Install();
        Assert.Contains(_repository.Sandbox.PathOf("the scanner").Replace("'", @"'\''", StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(outside, "pre-commit")));
    }

    public void Dispose() => _repository.Dispose();
}
