using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.Sources;

/// <summary>Kinds of repository that libgit2 refuses or knows in part.</summary>
public sealed class StagedFormatTests
{
    [Fact]
    public void A_split_index_is_read_through_git()
    {
        using var repository = new TemporaryRepository();
        repository.Stage("a.txt", "one\n");
        repository.Commit();
        repository.Git("update-index", "--split-index");
        repository.Stage("b.txt", "two\n");

        AssertOnlyGitReads(repository, "b.txt");
    }

    [Fact]
    public void A_sparse_index_is_read_through_git()
    {
        using var repository = new TemporaryRepository();
        repository.Stage("in/a.txt", "one\n");
        repository.Stage("out/b.txt", "two\n");
        repository.Commit();
        repository.Git("sparse-checkout", "init", "--cone", "--sparse-index");
        repository.Git("sparse-checkout", "set", "in");
        repository.Stage("in/c.txt", "three\n");

        AssertOnlyGitReads(repository, "in/c.txt");
    }

    [Fact]
    public void A_repository_with_SHA256_is_read_through_git()
    {
        using var repository = new TemporaryRepository("--object-format=sha256");
        repository.Stage("a.txt", "one\n");
        AssertOnlyGitReads(repository, "a.txt");
        repository.Commit();
        repository.Stage("a.txt", "one\ntwo\n");

        Assert.Equal("2", StagedScan.Run(repository, "auto")["a.txt"].Added);
    }

    [Theory, InlineData("libgit2"), InlineData("git")]
    public void A_sparse_checkout_without_a_sparse_index_is_read(string engine)
    {
        using var repository = new TemporaryRepository();
        repository.Stage("in/a.txt", "one\n");
        repository.Stage("out/b.txt", "two\n");
        repository.Commit();
        repository.Git("sparse-checkout", "set", "--no-sparse-index", "in");
        repository.Stage("in/c.txt", "three\n");

        Assert.Equal(["in/c.txt"], StagedScan.Run(repository, engine).Paths);
    }

    [Theory, InlineData("2"), InlineData("4")]
    public void Every_index_version_is_read(string version)
    {
        using var repository = new TemporaryRepository();
        repository.Stage("folder/a.txt", "one\n");
        repository.Stage("folder/ab.txt", "two\n");
        repository.Git("update-index", "--index-version", version);

        Assert.Equal(["folder/a.txt", "folder/ab.txt"], StagedScan.Run(repository, "libgit2").Paths);
    }

    [Theory, InlineData("libgit2"), InlineData("git")]
    public void A_partial_clone_is_read_without_fetching(string engine)
    {
        using var repository = new TemporaryRepository();
        repository.Stage("a.txt", "one\ntwo\n");
        repository.Stage("b.txt", "gone\n");
        repository.Commit();
        repository.Git("config", "uploadpack.allowFilter", "true");
        var clone = Path.Combine(repository.Root, "clone");
        repository.Git("clone", "-q", "--no-local", "--filter=blob:none", "--no-checkout", new Uri(repository.Folder).AbsoluteUri, clone);
        repository.GitIn(clone, null, "read-tree", "HEAD");
        var blob = repository.StoreBlob("one\nthree\n");
        repository.GitIn(clone, null, "hash-object", "-w", "--no-filters", Path.Combine(repository.Root, "blob"));
        repository.GitIn(clone, null, "update-index", "--cacheinfo", $"100644,{blob},a.txt");

        var seen = StagedScan.Run(repository, engine, from: clone);

        Assert.Equal(["a.txt"], seen.Paths);
        // The old blob is not here, so it excuses no line.
        Assert.Equal("all", seen["a.txt"].Added);
        Assert.StartsWith("?", repository.GitIn(clone, null, "rev-list", "--objects", "--all", "--missing=print").Split('\n').Last(), StringComparison.Ordinal);
    }

    [Theory, InlineData("libgit2"), InlineData("git")]
    public void A_staged_blob_that_a_partial_clone_lacks_is_an_error_and_the_rest_is_read(string engine)
    {
        using var repository = new TemporaryRepository();
        repository.Stage("a.txt", "one\n");
        repository.Commit();
        repository.Git("config", "uploadpack.allowFilter", "true");
        var clone = Path.Combine(repository.Root, "clone");
        repository.Git("clone", "-q", "--no-local", "--filter=blob:none", "--no-checkout", new Uri(repository.Folder).AbsoluteUri, clone);
        repository.GitIn(clone, null, "read-tree", "HEAD");
        var missing = repository.GitIn(clone, null, "rev-parse", "HEAD:a.txt");
        File.WriteAllText(Path.Combine(clone, "z.txt"), "here\n");
        repository.GitIn(clone, null, "add", "z.txt");
        repository.GitIn(clone, null, "update-index", "--add", "--cacheinfo", $"100644,{missing},copy.txt");

        var seen = StagedScan.Run(repository, engine, from: clone);

        Assert.Equal(["z.txt"], seen.Paths);
        Assert.Equal("copy.txt", Assert.Single(seen.Errors).Path);
    }

    [Theory, InlineData("libgit2"), InlineData("git")]
    public void Packed_blobs_are_read_like_loose_ones(string engine)
    {
        using var repository = new TemporaryRepository();
        repository.Stage("a.txt", "one\ntwo\n");
        repository.Stage("b.txt", string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i}\n")));
        repository.Commit();
        repository.Stage("a.txt", "one\ntwo\nthree\n");
        repository.Stage("b.txt", string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i}\n")) + "last\n");
        var loose = StagedScan.Run(repository, engine);
        repository.Git("repack", "-q", "-a", "-d", "--cruft");
        repository.Git("pack-objects", "-q", "--all", "--indexed-objects", Path.Combine(repository.Folder, ".git", "objects", "pack", "pack"));
        repository.Git("prune-packed", "-q");

        var packed = StagedScan.Run(repository, engine);

        Assert.Equal(["a.txt", "b.txt"], packed.Paths);
        Assert.Equal(loose["b.txt"], packed["b.txt"]);
        Assert.Equal("3", packed["a.txt"].Added);
        Assert.Equal("5001", packed["b.txt"].Added);
    }

    [Fact]
    public void A_damaged_index_is_an_error_in_one_line()
    {
        using var repository = new TemporaryRepository();
        repository.Stage("a.txt", "one\n");
        File.WriteAllBytes(Path.Combine(repository.Folder, ".git", "index"), [.. "DIRC"u8, 0, 0, 0, 2, 0xFF, 0xFF]);

        var error = Assert.Throws<GitException>(() => StagedScan.Run(repository, "auto"));

        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory, InlineData("auto"), InlineData("libgit2"), InlineData("git")]
    public void A_repository_of_another_user_is_refused_with_the_remedy(string engine)
    {
        // Only root can give a folder away; for anybody else there is nothing to see.
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
            return;
        using var repository = new TemporaryRepository();
        repository.Stage("a.txt", "one\n");
        using (var chown = System.Diagnostics.Process.Start("chown", ["-R", "12345", repository.Folder]))
            chown.WaitForExit();

        var error = Assert.Throws<GitException>(() => StagedScan.Run(repository, engine));

        Assert.Contains("another user", error.Message, StringComparison.Ordinal);
        Assert.Contains("git config --global --add safe.directory", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static void AssertOnlyGitReads(TemporaryRepository repository, string path)
    {
        Assert.Throws<GitException>(() => StagedScan.Run(repository, "libgit2"));
        Assert.Equal([path], StagedScan.Run(repository, "git").Paths);
        Assert.Equal([path], StagedScan.Run(repository, "auto").Paths);
    }
}
