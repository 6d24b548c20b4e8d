using System.Text;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.Sources;

/// <summary>What git tells a hook through variables, and where a scan may be started.</summary>
public sealed class StagedEnvironmentTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public static TheoryData<string> Engines => ["libgit2", "git"];

    public void Dispose() => _repository.Dispose();

    [Theory, MemberData(nameof(Engines))]
    public void A_subfolder_shows_the_whole_index(string engine)
    {
        _repository.Stage("top.txt", "one\n");
        _repository.Stage("sub/deep/a.txt", "two\n");

        Assert.Equal(["sub/deep/a.txt", "top.txt"], StagedScan.Run(_repository, engine, from: Path.Combine(_repository.Folder, "sub", "deep")).Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_linked_work_tree_has_its_own_index(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Commit();
        var linked = Path.Combine(_repository.Root, "linked");
        _repository.Git("worktree", "add", "-q", "-b", "other", linked);
        File.WriteAllText(Path.Combine(linked, "b.txt"), "two\n");
        _repository.GitIn(linked, null, "add", "b.txt");
        _repository.Stage("c.txt", "three\n");

        Assert.Equal(["b.txt"], StagedScan.Run(_repository, engine, from: linked).Paths);
        Assert.Equal(["c.txt"], StagedScan.Run(_repository, engine).Paths);
        Assert.Equal(linked, RepositoryLocation.Find(linked, GitEnvironment.Empty).WorkTree);
    }

    [Theory]
    [InlineData("libgit2", "-a")]
    [InlineData("git", "-a")]
    [InlineData("libgit2", "--", "a.txt")]
    [InlineData("git", "--", "a.txt")]
    [InlineData("libgit2", "--amend", "--", "a.txt")]
    [InlineData("git", "--amend", "--", "a.txt")]
    [InlineData("libgit2", "--include", "--", "a.txt")]
    [InlineData("git", "--include", "--", "a.txt")]
    public void The_index_that_git_hands_to_a_hook_is_read(string engine, params string[] commitArguments)
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Stage("b.txt", "one\n");
        _repository.Commit();
        _repository.Write("a.txt", "one\nchanged\n");
        var recorded = RecordHook(() => _repository.TryGitIn(_repository.Folder, null, ["commit", "-q", "-m", "x", .. commitArguments]), out var index);

        var seen = StagedScan.Run(_repository, engine, recorded with { IndexFile = index });

        Assert.Equal(["a.txt"], seen.Paths);
        Assert.Equal("2", seen["a.txt"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_relative_index_file_counts_from_the_top_of_the_work_tree(string engine)
    {
        _repository.Stage("sub/a.txt", "one\n");
        File.Move(Path.Combine(_repository.Folder, ".git", "index"), Path.Combine(_repository.Folder, ".git", "other-index"));

        var seen = StagedScan.Run(_repository, engine, new GitEnvironment { IndexFile = ".git/other-index" }, Path.Combine(_repository.Folder, "sub"));

        Assert.Equal(["sub/a.txt"], seen.Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void The_repository_that_variables_name_is_read_from_anywhere(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        var elsewhere = Directory.CreateDirectory(Path.Combine(_repository.Root, "elsewhere")).FullName;
        var environment = new GitEnvironment { Directory = Path.Combine(_repository.Folder, ".git"), WorkTree = _repository.Folder };

        Assert.Equal(["a.txt"], StagedScan.Run(_repository, engine, environment, elsewhere).Paths);
        Assert.Equal(_repository.Folder, RepositoryLocation.Find(elsewhere, environment).WorkTree);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_relative_GIT_DIR_counts_from_the_start(string engine)
    {
        _repository.Stage("a.txt", "one\n");

        Assert.Equal(["a.txt"], StagedScan.Run(_repository, engine, new GitEnvironment { Directory = ".git" }).Paths);
    }

    [Fact]
    public void Objects_kept_elsewhere_are_read_through_git()
    {
        var objects = Path.Combine(_repository.Root, "objects");
        var variables = new Dictionary<string, string>
        {
            ["GIT_OBJECT_DIRECTORY"] = objects,
            ["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = Path.Combine(_repository.Folder, ".git", "objects"),
        };
        Directory.CreateDirectory(objects);
        _repository.Stage("a.txt", "one\n");
        _repository.Commit();
        _repository.Write("b.txt", "two\n");
        _repository.GitIn(_repository.Folder, variables, "add", "b.txt");
        var environment = new GitEnvironment
        {
            ObjectDirectory = variables["GIT_OBJECT_DIRECTORY"],
            AlternateObjectDirectories = variables["GIT_ALTERNATE_OBJECT_DIRECTORIES"],
        };

        Assert.Equal("two\n", StagedScan.Run(_repository, "auto", environment)["b.txt"].Text);
        Assert.Throws<GitException>(() => StagedScan.Run(_repository, "libgit2", environment));
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_bare_repository_is_refused_with_a_reason(string engine)
    {
        var bare = Path.Combine(_repository.Root, "bare.git");
        _repository.Git("init", "-q", "--bare", bare);

        var error = Assert.Throws<GitException>(() => StagedScan.Run(_repository, engine, from: bare));

        Assert.Contains("bare repository", error.Message, StringComparison.Ordinal);
        Assert.Throws<GitException>(() => StagedScan.Run(_repository, engine, new GitEnvironment { Directory = bare }));
    }

    [Fact]
    public void A_linked_work_tree_of_a_bare_repository_is_read()
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Commit();
        var bare = Path.Combine(_repository.Root, "bare.git");
        var linked = Path.Combine(_repository.Root, "linked");
        _repository.Git("clone", "-q", "--bare", ".", bare);
        _repository.GitIn(bare, null, "worktree", "add", "-q", "-b", "other", linked);
        File.WriteAllText(Path.Combine(linked, "b.txt"), "two\n");
        _repository.GitIn(linked, null, "add", "b.txt");

        Assert.Equal(["b.txt"], StagedScan.Run(_repository, "auto", from: linked).Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_submodule_is_a_repository_of_its_own(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Commit();
        var outer = Path.Combine(_repository.Root, "outer");
        _repository.Git("init", "-q", outer);
        _repository.GitIn(outer, null, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _repository.Folder, "lib");
        var inner = Path.Combine(outer, "lib");
        File.WriteAllText(Path.Combine(inner, "b.txt"), "two\n");
        _repository.GitIn(inner, null, "add", "b.txt");

        Assert.Equal(["b.txt"], StagedScan.Run(_repository, engine, from: inner).Paths);
        Assert.Equal([".gitmodules"], StagedScan.Run(_repository, engine, from: outer).Paths);
        Assert.Equal(inner, RepositoryLocation.Find(inner, GitEnvironment.Empty).WorkTree);
    }

    [Fact]
    public void A_folder_that_is_no_repository_is_refused_with_a_reason()
    {
        var error = Assert.Throws<GitException>(() => RepositoryLocation.Find(_repository.Root, GitEnvironment.Empty));

        Assert.Contains("not a git repository", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Commits with a hook that keeps its variables and its index and then refuses.</summary>
    private GitEnvironment RecordHook(Action commit, out string indexCopy)
    {
        var hooks = Path.Combine(_repository.Folder, ".git", "hooks");
        var notes = Path.Combine(_repository.Root, "notes");
        indexCopy = Path.Combine(_repository.Root, "index-copy");
        Directory.CreateDirectory(hooks);
        var hook = Path.Combine(hooks, "pre-commit");
        File.WriteAllText(hook, $"#!/bin/sh\necho \"$GIT_INDEX_FILE\" > '{notes}'\ncp \"$GIT_INDEX_FILE\" '{indexCopy}'\nexit 1\n");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        commit();
        Assert.NotEqual("", File.ReadAllText(notes, Encoding.UTF8).Trim());
        return GitEnvironment.Empty;
    }
}
