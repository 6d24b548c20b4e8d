using ApiXGuard.Scanner.Tests.Commands;
using ApiXGuard.Scanner.Tests.Git;
using ApiXGuard.Scanner.Tests.History;

namespace ApiXGuard.Scanner.Tests.Merging;

/// <summary>The parts of a scan of one history, merged, are the report of one run, byte for byte.</summary>
public sealed class ShardedHistoryTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public static TheoryData<int, int> SeedsAndCounts => new() { { 1, 2 }, { 2, 3 }, { 3, 5 }, { 4, 7 }, { 5, 16 }, { 6, 1 } };

    public void Dispose() => _repository.Dispose();

    [Theory, MemberData(nameof(SeedsAndCounts))]
    public void Merged_parts_of_a_history_with_merges_renames_and_erring_clocks_are_one_run(int seed, int count)
    {
        GeneratedHistory.Fill(_repository, seed, 60);
        AddNames();

        foreach (var engine in (string[])["pack", "libgit2"])
            AssertMerged(count, "--engine", engine);
        AssertMerged(count, "--unreachable", "--min-confidence", "low");
        AssertMerged(count, "branch1", "branch2", "--no-commit-messages", "--", "src");
        _repository.Git("repack", "-q", "-a", "-d");
        AssertMerged(count);
    }

    [Fact]
    public void Missing_and_damaged_objects_are_told_by_the_part_they_belong_to_and_counted_together()
    {
        GeneratedHistory.Fill(_repository, 7, 30);
        Unpack();
        var ids = _repository.Git("cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)").Split('\n').Where(line => line.StartsWith("blob", StringComparison.Ordinal)).Select(line => line[5..]).ToList();
        for (var i = 0; i < 12; i++)
        {
            var file = Path.Combine(_repository.Folder, ".git", "objects", ids[i][..2], ids[i][2..]);
            File.SetAttributes(file, FileAttributes.Normal);
            if (i % 2 == 0)
                File.Delete(file);
            else
                File.WriteAllText(file, "no object");
        }

        AssertMerged(3, "--engine", "libgit2", "main");
    }

    [Fact]
    public void Parts_of_different_states_of_a_clone_are_refused()
    {
        GeneratedHistory.Fill(_repository, 8, 20);
        var first = Scan("--shard", "1/2", "--report", "json=" + PathOf("1.json"));
        Assert.NotEqual(2, first.ExitCode);
        _repository.Commit("another");
        Scan("--shard", "2/2", "--report", "json=" + PathOf("2.json"));

        var line = CommandRun.Of("merge", PathOf("1.json"), PathOf("2.json")).FailureLine;

        Assert.Contains("are not parts of one scan", line, StringComparison.Ordinal);
        Scan("--shard", "1/2", "--report", "json=" + PathOf("1.json"), "--min-confidence", "high");
        Assert.Contains("are not parts of one scan", CommandRun.Of("merge", PathOf("1.json"), PathOf("2.json")).FailureLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--shard: expected I/N", "--shard", "0/4")]
    [InlineData("--shard: expected I/N", "--shard", "5/4")]
    [InlineData("--shard: expected I/N", "--shard", "two")]
    [InlineData("does not go with", "--shard", "1/4", "HEAD~1..HEAD")]
    [InlineData("does not go with", "--shard", "1/4", "--since", "2020-01-01")]
    [InlineData("does not go with", "--shard", "1/4", "--max-count", "1")]
    [InlineData("does not go with", "--shard", "1/4", "--state", "s")]
    public void A_part_that_makes_no_sense_is_a_usage_error(string message, params string[] arguments)
    {
        _repository.Commit("one");
        _repository.Commit("two");
        Assert.Contains(message, Scan(arguments).FailureLine, StringComparison.Ordinal);
    }

    private void AssertMerged(int count, params string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--") is >= 0 and var dashes ? dashes : arguments.Length;
        var whole = Scan([.. arguments[..at], "--format", "json", .. arguments[at..]]);
        Assert.Contains("\"findings\": [", whole.Output, StringComparison.Ordinal);
        var parts = new List<string>();
        for (var i = 1; i <= count; i++)
        {
            var part = PathOf($"part{i}.json");
            var run = Scan([.. arguments[..at], "--shard", $"{i}/{count}", "--report", "json=" + part, .. arguments[at..]]);
            Assert.True(run.ExitCode <= whole.ExitCode || whole.ExitCode == 2, run.Error);
            Assert.Empty(ReportSchema.Validate(File.ReadAllText(part)));
            parts.Add(part);
        }

        // In whatever order.
        var merged = CommandRun.Of(["merge", "--format", "json", .. parts.AsEnumerable().Reverse()]);
        Assert.Equal(whole.Output, merged.Output);
        Assert.Equal(whole.ExitCode, merged.ExitCode);
        Assert.Empty(ReportSchema.Validate(merged.Output));
    }

    private void AddNames()
    {
        _repository.Git("reset", "-q", "--hard");
        _repository.Git("tag", "-a", "v1", "-m", $"token {HistoryRun.Secret(1)}");
        _repository.Git("tag", "-a", "v2", "-m", $"token {HistoryRun.Secret(1)}", "HEAD~2");
        _repository.Git("commit", "-q", "--allow-empty", "-m", $"token {HistoryRun.Secret(2)}");
        _repository.Git("commit", "-q", "--allow-empty", "-m", $"the token {HistoryRun.Secret(2)}");
        _repository.Git("tag", "blob1", _repository.StoreBlob($"k = {HistoryRun.Secret(3)}"));
        _repository.Git("tag", "blob2", _repository.StoreBlob($"kk = {HistoryRun.Secret(3)}"));
        _repository.StoreBlob($"unreachable {HistoryRun.Secret(4)}");
        for (var i = 0; i < 4; i++)
        {
            // Trees that no commit leads to, with the same path.
            var blob = _repository.StoreBlob($"{new string('\n', i)}lost {HistoryRun.Secret(5)}");
            var index = new Dictionary<string, string> { ["GIT_INDEX_FILE"] = PathOf("index" + i) };
            _repository.GitIn(_repository.Folder, index, "update-index", "--add", "--cacheinfo", $"100644,{blob},lost/x.cs");
            _repository.GitIn(_repository.Folder, index, "write-tree");
        }

        for (var i = 0; i < 5; i++)
        {
            _repository.Write($"b{i}.bin", [0, 1, 2, (byte)i]);
            _repository.Git("add", $"b{i}.bin");
        }

        _repository.Commit("binaries");
    }

    private void Unpack()
    {
        foreach (var pack in Directory.GetFiles(Path.Combine(_repository.Folder, ".git", "objects", "pack"), "*.pack"))
        {
            var moved = PathOf(Path.GetFileName(pack));
            File.Move(pack, moved);
            File.Delete(Path.ChangeExtension(pack, ".idx"));
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", "git unpack-objects -q < \"$0\"", moved]) { WorkingDirectory = _repository.Folder })!;
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
    }

    private string PathOf(string name) => Path.Combine(_repository.Root, name);

    private CommandRun Scan(params string[] arguments) => CommandRun.Of(["history", "-C", _repository.Folder, .. arguments]);
}
