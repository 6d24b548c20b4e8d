using System.Diagnostics;
using System.Text;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sources;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.Sources;

public sealed class DirectorySourceTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Every_file_is_read_but_the_repository_itself()
    {
        Write("a.txt", "b/c.txt", "b/d/e é.txt", ".hidden");

        var seen = Scan();

        Assert.Equal([".hidden", "a.txt", "b/c.txt", "b/d/e é.txt"], seen.Paths);
        Assert.Equal("all", seen["a.txt"].Added);
        Assert.Equal("text of a.txt\n", seen["a.txt"].Text);
    }

    [Fact]
    public void Ignore_files_of_every_kind_are_respected()
    {
        var excludes = Path.Combine(_repository.Root, "my-ignore");
        File.WriteAllText(excludes, "*.mine\n");
        _repository.Git("config", "core.excludesFile", excludes);
        _repository.Write(".git/info/exclude", "*.local\n");
        _repository.Write(".gitignore", "bin/\n*.log\n!keep.log\n");
        _repository.Write("sub/.gitignore", "/only-here.txt\n!again.log\n");
        Write("a.mine", "a.local", "bin/x.dll", "x.log", "keep.log", "sub/only-here.txt", "only-here.txt", "sub/again.log", "sub/deep/only-here.txt", "sub/bin/y");

        Assert.Equal(
            [".gitignore", "keep.log", "only-here.txt", "sub/.gitignore", "sub/again.log", "sub/deep/only-here.txt"],
            Scan().Paths);
    }

    [Fact]
    public void What_is_not_ignored_is_what_git_lists()
    {
        _repository.Write(".gitignore", "[Bb]in/\n[Oo]bj/\n*.user\n/build/**\n!/build/keep/\n**/tmp/*.txt\n");
        _repository.Write("lib/.gitignore", "!*.user\nout\n");
        Write("Bin/a", "src/obj/b", "src/a.user", "lib/a.user", "lib/out/x", "build/a", "build/keep/b", "x/tmp/a.txt", "x/tmp/b.cs", "tmp/c.txt", "src/main.cs");

        Assert.Equal(_repository.Git("ls-files", "--others", "--exclude-standard").Split('\n').Order(StringComparer.Ordinal), Scan().Paths);
    }

    [Fact]
    public void A_tracked_file_that_is_ignored_is_left_out_like_any_other()
    {
        Write("a.txt", "b.log");
        _repository.Git("add", "-f", ".");
        _repository.Write(".gitignore", "*.log\n");

        Assert.Equal([".gitignore", "a.txt"], Scan().Paths);
    }

    [Fact]
    public void Nothing_is_ignored_on_request_and_outside_a_repository()
    {
        _repository.Write(".gitignore", "*.log\n");
        Write("a.log");
        var plain = Path.Combine(_repository.Root, "plain");
        Directory.CreateDirectory(plain);
        File.WriteAllText(Path.Combine(plain, ".gitignore"), "*.log\n");
        File.WriteAllText(Path.Combine(plain, "b.log"), "text\n");

        Assert.Equal([".gitignore", "a.log"], Scan(scope => scope with { RespectsIgnores = false }).Paths);
        Assert.Equal([".gitignore", "b.log"], Scan(scope => scope with { Paths = [plain], Root = plain }).Paths);
    }

    [Fact]
    public void What_is_named_is_scanned_even_where_it_is_ignored()
    {
        _repository.Write(".gitignore", "bin/\n*.dll\n");
        Write("bin/a.txt", "bin/b.dll", "c.dll");

        Assert.Equal(["bin/a.txt", "c.dll"], Scan(scope => scope with { Paths = [PathOf("bin"), PathOf("c.dll")] }).Paths);
    }

    [Fact]
    public void Parents_ignore_files_count_below_a_named_folder()
    {
        _repository.Write(".gitignore", "/sub/deep/*.x\n*.y\n");
        _repository.Write("sub/.gitignore", "deep/a.z\n");
        Write("sub/deep/a.x", "sub/deep/a.y", "sub/deep/a.z", "sub/deep/a.txt");

        Assert.Equal(["sub/deep/a.txt"], Scan(scope => scope with { Paths = [PathOf("sub/deep")] }).Paths);
    }

    [Fact]
    public void A_repository_inside_has_ignore_files_of_its_own()
    {
        _repository.Write(".gitignore", "*.log\n");
        _repository.Git("init", "-q", "inner");
        _repository.Write("inner/.gitignore", "*.tmp\n");
        Write("inner/a.log", "inner/b.tmp", "c.tmp", "d.log");

        Assert.Equal([".gitignore", "c.tmp", "inner/.gitignore", "inner/a.log"], Scan().Paths);
    }

    [Fact]
    public void Includes_and_excludes_choose_files()
    {
        Write("a.cs", "b.json", "gen/c.cs", "gen/deep/d.cs", "src/e.cs");

        var seen = Scan(scope => scope with { Include = [Glob("*.cs")], Exclude = [Glob("gen/")] });

        Assert.Equal(["a.cs", "src/e.cs"], seen.Paths);
        Assert.Equal(new SkippedItem("gen", SkipReason.Excluded), Assert.Single(seen.Skipped));
    }

    [Fact]
    public void Links_are_not_followed_and_one_that_leads_out_is_named()
    {
        File.WriteAllText(Path.Combine(_repository.Root, "outside.txt"), "outside\n");
        Write("dir/a.txt");
        File.CreateSymbolicLink(PathOf("out"), Path.Combine(_repository.Root, "outside.txt"));
        Directory.CreateSymbolicLink(PathOf("in"), PathOf("dir"));
        Directory.CreateSymbolicLink(PathOf("dir/up"), _repository.Folder);
        File.CreateSymbolicLink(PathOf("self"), PathOf("self"));
        File.CreateSymbolicLink(PathOf("broken"), PathOf("nowhere"));

        var seen = Scan();

        Assert.Equal(["dir/a.txt"], seen.Paths);
        Assert.Equal(("out", SkipReason.NotFollowed), seen.Skipped.Select(item => (item.Path, item.Reason)).Single());
        Assert.Empty(seen.Errors);
    }

    [Fact]
    public void A_file_over_the_limit_is_skipped_and_said_so()
    {
        _repository.Write("big.txt", new string('x', 2000));
        Write("small.txt");

        var seen = Scan(scope => scope with { MaximumSize = 1000 });

        Assert.Equal(["small.txt"], seen.Paths);
        Assert.Equal(("big.txt", SkipReason.TooLarge), seen.Skipped.Select(item => (item.Path, item.Reason)).Single());
    }

    [Fact]
    public void Pipes_and_empty_files_are_passed_over()
    {
        Write("a.txt");
        _repository.Write("empty.txt", "");
        using (var make = Process.Start("mkfifo", [PathOf("pipe")]))
            make.WaitForExit();

        var seen = Scan();

        Assert.Equal(["a.txt"], seen.Paths);
        Assert.Empty(seen.Errors);
    }

    [Fact]
    public void What_cannot_be_read_is_an_error_and_the_rest_is_read()
    {
        Write("a.txt", "b.txt");

        var seen = Scan(scope => scope with { Paths = [PathOf("a.txt"), PathOf("missing"), PathOf("b.txt")] });

        Assert.Equal(["a.txt", "b.txt"], seen.Paths);
        Assert.Equal("missing", Assert.Single(seen.Errors).Path);
    }

    [Fact]
    public void A_file_name_that_is_not_UTF8_is_an_error_that_says_so()
    {
        Write("a.txt");
        using (var make = Process.Start("sh", ["-c", $"printf 'text\\n' > \"$(printf '{PathOf("bad")}\\377')\""]))
            make.WaitForExit();

        var seen = Scan();

        Assert.Equal(["a.txt"], seen.Paths);
        Assert.Contains("not valid UTF-8", Assert.Single(seen.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        Write("sub/a.txt", "b.txt");

        Assert.Equal(["b.txt", "sub/a.txt"], Scan(scope => scope with { Paths = [_repository.Folder, PathOf("sub"), PathOf("sub/a.txt")] }).Paths);
    }

    [Fact]
    public void Thousands_of_files_in_one_folder_are_all_read()
    {
        for (var i = 0; i < 3000; i++)
            _repository.Write($"many/{i}.txt", $"number {i}");

        Assert.Equal(3000, Scan().Blobs.Count);
    }

    [Fact]
    public void A_cancelled_scan_stops()
    {
        Write("a.txt");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new DirectorySource(Scope()).Read(new RecordingVisitor(), cancelled.Token));
    }

    private static Glob Glob(string pattern) => ApiXGuard.Policy.Glob.TryParse(pattern, out _)!;

    private DirectoryScope Scope() => new() { Paths = [_repository.Folder], Root = _repository.Folder };

    private RecordingVisitor Scan(Func<DirectoryScope, DirectoryScope>? change = null)
    {
        var visitor = new RecordingVisitor();
        new DirectorySource(change is null ? Scope() : change(Scope())).Read(visitor, CancellationToken.None);
        return visitor;
    }

    private void Write(params string[] paths)
    {
        foreach (var path in paths)
            _repository.Write(path, Encoding.UTF8.GetBytes($"text of {Path.GetFileName(path)}\n"));
    }

    private string PathOf(string path) => Path.Combine(_repository.Folder, path);
}
