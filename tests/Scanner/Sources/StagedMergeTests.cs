using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.Sources;

public sealed class StagedMergeTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public static TheoryData<string> Engines => ["libgit2", "git"];

    public void Dispose() => _repository.Dispose();

    [Theory, MemberData(nameof(Engines))]
    public void A_merge_brings_only_what_differs_from_every_parent(string engine)
    {
        Diverge();
        _repository.TryGitIn(_repository.Folder, null, "merge", "-q", "--no-commit", "side");
        _repository.Stage("both.txt", "top ours\nmiddle\nbottom theirs\nby hand\n");

        var seen = StagedScan.Run(_repository, engine);

        Assert.Equal(["both.txt"], seen.Paths);
        Assert.Equal("4", seen["both.txt"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void The_same_index_without_a_merge_brings_what_the_other_side_did(string engine)
    {
        Diverge();
        _repository.Git("merge", "-q", "--no-commit", "side");
        _repository.Git("update-ref", "-d", "MERGE_HEAD");
        File.Delete(Path.Combine(_repository.Folder, ".git", "MERGE_HEAD"));

        Assert.Equal(["both.txt", "theirs.txt"], StagedScan.Run(_repository, engine).Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_file_added_during_a_merge_is_new(string engine)
    {
        Diverge();
        _repository.Git("merge", "-q", "--no-commit", "side");
        _repository.Stage("extra.txt", "not in any parent\n");

        var seen = StagedScan.Run(_repository, engine);

        Assert.Equal("all", seen["extra.txt"].Added);
        // Merged from both sides: unlike either, yet without a line of its own.
        Assert.Equal("", seen["both.txt"].Added);
        Assert.Equal(["both.txt", "extra.txt"], seen.Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void An_octopus_merge_brings_only_what_no_parent_has(string engine)
    {
        _repository.Stage("a.txt", "base\n");
        _repository.Commit();
        foreach (var branch in (string[])["one", "two", "three"])
        {
            _repository.Git("checkout", "-q", "-b", branch, "main");
            _repository.Stage($"{branch}.txt", $"from {branch}\n");
            _repository.Commit();
        }

        _repository.Git("checkout", "-q", "main");
        _repository.Git("merge", "-q", "--no-ff", "--no-commit", "one", "two", "three");
        _repository.Stage("by-hand.txt", "new\n");

        Assert.Equal(3, File.ReadAllLines(Path.Combine(_repository.Folder, ".git", "MERGE_HEAD")).Length);
        Assert.Equal(["by-hand.txt"], StagedScan.Run(_repository, engine).Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void An_unresolved_path_is_left_out_and_the_rest_is_read(string engine)
    {
        _repository.Stage("a.txt", "base\n");
        _repository.Commit();
        _repository.Git("checkout", "-q", "-b", "side");
        _repository.Stage("a.txt", "theirs\n");
        _repository.Commit();
        _repository.Git("checkout", "-q", "main");
        _repository.Stage("a.txt", "ours\n");
        _repository.Commit();
        Assert.NotEqual(0, _repository.TryGitIn(_repository.Folder, null, "merge", "-q", "side").Code);
        _repository.Stage("b.txt", "new\n");

        var seen = StagedScan.Run(_repository, engine);

        Assert.Equal(["b.txt"], seen.Paths);
        Assert.Empty(seen.Errors);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_resolved_conflict_brings_the_lines_of_the_resolution(string engine)
    {
        _repository.Stage("a.txt", "base\nsame\n");
        _repository.Commit();
        _repository.Git("checkout", "-q", "-b", "side");
        _repository.Stage("a.txt", "theirs\nsame\n");
        _repository.Commit();
        _repository.Git("checkout", "-q", "main");
        _repository.Stage("a.txt", "ours\nsame\n");
        _repository.Commit();
        Assert.NotEqual(0, _repository.TryGitIn(_repository.Folder, null, "merge", "-q", "side").Code);
        _repository.Stage("a.txt", "ours\ntheirs\nneither\nsame\n");

        Assert.Equal("3", StagedScan.Run(_repository, engine)["a.txt"].Added);
    }

    private void Diverge()
    {
        _repository.Stage("both.txt", "top\nmiddle\nbottom\n");
        _repository.Commit();
        _repository.Git("checkout", "-q", "-b", "side");
        _repository.Stage("both.txt", "top\nmiddle\nbottom theirs\n");
        _repository.Stage("theirs.txt", "theirs\n");
        _repository.Commit();
        _repository.Git("checkout", "-q", "main");
        _repository.Stage("both.txt", "top ours\nmiddle\nbottom\n");
        _repository.Stage("ours.txt", "ours\n");
        _repository.Commit();
    }
}
