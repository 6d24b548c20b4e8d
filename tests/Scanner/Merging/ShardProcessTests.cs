using ApiXGuard.Scanner.Tests.Git;
using ApiXGuard.Scanner.Tests.History;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Merging;

/// <summary>Parts run as processes of their own, at the same time, as a scheduler runs them.</summary>
[Trait("Category", "Slow")]
public sealed class ShardProcessTests : IDisposable
{
    private readonly Sandbox _sandbox = new();
    private readonly TemporaryRepository _history = new();
    private readonly TemporaryRepository _other = new();

    public void Dispose()
    {
        _sandbox.Dispose();
        _history.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Parts_of_a_history_run_as_processes_and_merged_are_one_run()
    {
        GeneratedHistory.Fill(_history, 11, 80);
        await AssertMerged(4, "history", "-C", _history.Folder);
    }

    [Fact]
    public async Task Parts_of_a_list_of_repositories_run_as_processes_and_merged_are_one_run()
    {
        GeneratedHistory.Fill(_history, 12, 40);
        GeneratedHistory.Fill(_other, 13, 40);
        File.WriteAllLines(_sandbox.PathOf("list"), [_history.Folder, _other.Folder, _sandbox.PathOf("absent")]);
        await AssertMerged(3, "repos", "list");
    }

    private async Task AssertMerged(int count, params string[] arguments)
    {
        var whole = _sandbox.Scan(_sandbox.Root, [.. arguments, "--format", "json"]);
        Directory.CreateDirectory(_sandbox.PathOf("reports"));
        var parts = await Task.WhenAll(Enumerable.Range(1, count).Select(i => Task.Run(() =>
            _sandbox.Scan(_sandbox.Root, [.. arguments, "--shard", $"{i}/{count}", "--report", $"json={_sandbox.PathOf($"reports/{i}.json")}", "--quiet"]))));

        var merged = _sandbox.Scan(_sandbox.Root, "merge", "reports", "--format", "json");

        Assert.Equal(whole.Output, merged.Output);
        Assert.Equal(whole.ExitCode, merged.ExitCode);
        Assert.Equal(whole.ExitCode, parts.Max(part => part.ExitCode));
    }
}
