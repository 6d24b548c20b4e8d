using System.Text;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sources;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.Sources;

public sealed class StagedSourceTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public static TheoryData<string> Engines => ["libgit2", "git"];

    public void Dispose() => _repository.Dispose();

    [Theory, MemberData(nameof(Engines))]
    public void Before_the_first_commit_every_staged_file_is_new(string engine)
    {
        _repository.Stage("a.txt", "one\ntwo\n");
        _repository.Stage("sub/b.txt", "three\n");
        _repository.Write("untracked.txt", "not staged\n");

        var seen = StagedScan.Run(_repository, engine);

        Assert.Equal(["a.txt", "sub/b.txt"], seen.Paths);
        Assert.Equal("one\ntwo\n", seen["a.txt"].Text);
        Assert.Equal("all", seen["a.txt"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void An_empty_repository_has_nothing_staged(string engine) => Assert.Empty(StagedScan.Run(_repository, engine).Blobs);

    [Theory, MemberData(nameof(Engines))]
    public void An_unchanged_index_gives_nothing(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Commit();
        _repository.Write("a.txt", "one\nchanged, not staged\n");

        Assert.Empty(StagedScan.Run(_repository, engine).Blobs);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Only_added_and_changed_lines_are_new(string engine)
    {
        _repository.Stage("a.txt", "one\ntwo\nthree\nfour\n");
        _repository.Commit();
        _repository.Stage("a.txt", "zero\none\ntwo\n3\nfour\nfive\n");

        Assert.Equal("1,4,6", StagedScan.Run(_repository, engine)["a.txt"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void The_staged_part_is_read_where_the_work_tree_differs(string engine)
    {
        _repository.Stage("a.txt", "one\ntwo\nthree\n");
        _repository.Commit();
        _repository.Write("a.txt", "ONE\ntwo\nTHREE\n");
        // As "git add -p" does with the first hunk only.
        _repository.Git("update-index", "--cacheinfo", $"100644,{_repository.StoreBlob("ONE\ntwo\nthree\n")},a.txt");

        var seen = StagedScan.Run(_repository, engine)["a.txt"];

        Assert.Equal("ONE\ntwo\nthree\n", seen.Text);
        Assert.Equal("1", seen.Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_staged_file_that_is_gone_from_the_work_tree_is_read(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        File.Delete(Path.Combine(_repository.Folder, "a.txt"));

        Assert.Equal(["a.txt"], StagedScan.Run(_repository, engine).Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_plain_rename_brings_nothing_new(string engine)
    {
        _repository.Stage("old.txt", "one\ntwo\n");
        _repository.Commit();
        _repository.Git("mv", "old.txt", "new.txt");

        Assert.Empty(StagedScan.Run(_repository, engine).Blobs);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_rename_with_a_change_brings_the_changed_lines(string engine)
    {
        _repository.Stage("old.txt", "one\ntwo\nthree\nfour\nfive\n");
        _repository.Stage("other.txt", "nothing alike\n");
        _repository.Commit();
        _repository.Git("mv", "old.txt", "new.txt");
        _repository.Git("rm", "-q", "other.txt");
        _repository.Stage("new.txt", "one\ntwo\nTHREE\nfour\nfive\n");

        Assert.Equal("3", StagedScan.Run(_repository, engine)["new.txt"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_new_file_unlike_a_deleted_one_is_new_as_a_whole(string engine)
    {
        _repository.Stage("old.txt", "one\ntwo\nthree\n");
        _repository.Commit();
        _repository.Git("rm", "-q", "old.txt");
        _repository.Stage("new.txt", "un\ndeux\nthree\n");

        Assert.Equal("all", StagedScan.Run(_repository, engine)["new.txt"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_copy_is_new_at_its_place(string engine)
    {
        _repository.Stage("old.txt", "one\ntwo\n");
        _repository.Commit();
        _repository.Stage("copy.txt", "one\ntwo\n");

        Assert.Equal("all", StagedScan.Run(_repository, engine)["copy.txt"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void One_deleted_file_excuses_one_copy_only(string engine)
    {
        _repository.Stage("folder/old.txt", "one\ntwo\n");
        _repository.Commit();
        _repository.Git("rm", "-q", "folder/old.txt");
        _repository.Stage("a/old.txt", "one\ntwo\n");
        _repository.Stage("b/new.txt", "one\ntwo\n");

        Assert.Equal(["b/new.txt"], StagedScan.Run(_repository, engine).Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_mode_change_brings_nothing_new(string engine)
    {
        _repository.Stage("a.sh", "echo\n");
        _repository.Commit();
        _repository.Git("update-index", "--chmod=+x", "a.sh");

        Assert.Empty(StagedScan.Run(_repository, engine).Blobs);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_deletion_brings_nothing_new(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Commit();
        _repository.Git("rm", "-q", "a.txt");

        Assert.Empty(StagedScan.Run(_repository, engine).Blobs);
    }

    [Theory, MemberData(nameof(Engines))]
    public void File_names_of_every_kind_are_read(string engine)
    {
        string[] names = ["a b.txt", "quo\"te'.txt", "line\nbreak.txt", "tab\t.txt", "käse-日本.txt", "back\\slash.txt", "-dash", ":colon"];
        var id = _repository.StoreBlob("text\n");
        foreach (var name in names)
            _repository.StageRaw("100644", id, Encoding.UTF8.GetBytes(name));

        Assert.Equal(names.Order(StringComparer.Ordinal), StagedScan.Run(_repository, engine).Paths);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_file_name_that_is_not_UTF8_is_shown_with_replacements_and_its_own_content(string engine)
    {
        _repository.StageRaw("100644", _repository.StoreBlob("first\n"), [.. "bad"u8, 0xFF]);
        _repository.StageRaw("100644", _repository.StoreBlob("second\n"), [.. "bad"u8, 0xFE]);

        var seen = StagedScan.Run(_repository, engine);

        Assert.Equal(["bad\uFFFD", "bad\uFFFD"], seen.Paths);
        Assert.Equal(["first\n", "second\n"], seen.Blobs.Select(blob => blob.Text).Order());
    }

    [Theory, MemberData(nameof(Engines))]
    public void Carriage_returns_are_kept_and_a_changed_line_ending_alone_is_no_new_line(string engine)
    {
        _repository.Stage("a.txt", "one\ntwo\n");
        _repository.Commit();
        _repository.Stage("a.txt", "one\r\ntwo\r\nthree\r\n");

        var seen = StagedScan.Run(_repository, engine)["a.txt"];

        Assert.Equal("one\r\ntwo\r\nthree\r\n", seen.Text);
        Assert.Equal("3", seen.Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_link_gives_its_text(string engine)
    {
        _repository.Git("update-index", "--add", "--cacheinfo", $"120000,{_repository.StoreBlob("https://user:word@host.test/")},link");

        Assert.Equal("https://user:word@host.test/", StagedScan.Run(_repository, engine)["link"].Text);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_file_that_becomes_a_link_is_new_as_a_whole(string engine)
    {
        _repository.Stage("a", "same\n");
        _repository.Commit();
        _repository.Git("update-index", "--cacheinfo", $"120000,{_repository.StoreBlob("same\nmore")},a");

        Assert.Equal("all", StagedScan.Run(_repository, engine)["a"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_submodule_is_skipped_and_said_so(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Commit();
        _repository.Git("update-index", "--add", "--cacheinfo", $"160000,{_repository.Git("rev-parse", "HEAD")},vendor/lib");

        var seen = StagedScan.Run(_repository, engine);

        Assert.Empty(seen.Blobs);
        Assert.Equal(new SkippedItem("vendor/lib", SkipReason.NotFollowed, "submodule"), Assert.Single(seen.Skipped));
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_submodule_that_becomes_a_file_is_new_as_a_whole(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Commit();
        _repository.Git("update-index", "--add", "--cacheinfo", $"160000,{_repository.Git("rev-parse", "HEAD")},lib");
        _repository.Commit();
        _repository.Git("update-index", "--cacheinfo", $"100644,{_repository.StoreBlob("text\n")},lib");

        Assert.Equal("all", StagedScan.Run(_repository, engine)["lib"].Added);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_file_that_is_only_intended_to_be_added_is_not_staged(string engine)
    {
        _repository.Write("a.txt", "one\n");
        _repository.Git("add", "-N", "a.txt");

        var seen = StagedScan.Run(_repository, engine);

        Assert.Empty(seen.Blobs);
        Assert.Empty(seen.Errors);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_file_over_the_limit_is_skipped_and_said_so(string engine)
    {
        _repository.Stage("big.txt", new string('x', 2000));
        _repository.Stage("small.txt", "one\n");

        var seen = StagedScan.Run(_repository, engine, maximumSize: 1000);

        Assert.Equal(["small.txt"], seen.Paths);
        Assert.Equal(SkipReason.TooLarge, Assert.Single(seen.Skipped).Reason);
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_missing_blob_is_an_error_and_the_rest_is_read(string engine)
    {
        _repository.Stage("a.txt", "one\n");
        _repository.Stage("b.txt", "two\n");
        _repository.Stage("c.txt", "three\n");
        var id = _repository.Git("rev-parse", ":b.txt");
        File.SetAttributes(Path.Combine(_repository.Folder, ".git", "objects", id[..2], id[2..]), FileAttributes.Normal);
        File.Delete(Path.Combine(_repository.Folder, ".git", "objects", id[..2], id[2..]));

        var seen = StagedScan.Run(_repository, engine);

        Assert.Equal(["a.txt", "c.txt"], seen.Paths);
        Assert.Equal("b.txt", Assert.Single(seen.Errors).Path);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Both_engines_agree_on_a_large_mixed_change(string engine)
    {
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
            _repository.Write($"d{i % 7}/f{i}.txt", string.Concat(Enumerable.Range(0, 40).Select(line => $"line {line} {random.Next(9)}\n")));
        _repository.Git("add", ".");
        _repository.Commit();
        for (var i = 0; i < 60; i += 2)
            _repository.Write($"d{i % 7}/f{i}.txt", string.Concat(Enumerable.Range(0, 40).Select(line => $"line {line} {random.Next(2)}\n")));
        _repository.Git("add", ".");

        var seen = StagedScan.Run(_repository, engine);

        var expected = _repository.Git("diff", "--cached", "--name-only").Split('\n').Order(StringComparer.Ordinal);
        Assert.Equal(expected, seen.Paths);
        foreach (var blob in seen.Blobs)
            Assert.Equal(AddedByGit(blob.Path), Count(blob.Added));
    }

    /// <summary>How many lines git's own minimal diff adds.</summary>
    private int AddedByGit(string path) =>
        int.Parse(_repository.Git("diff", "--cached", "--minimal", "--numstat", "--", path).Split('\t')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static int Count(string added) => added.Split(',').Sum(range => range.Split('-') is [var first, var last]
        ? int.Parse(last, System.Globalization.CultureInfo.InvariantCulture) - int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) + 1
        : 1);
}
