using System.Text.Json;
using System.Text.Json.Nodes;
using ApiXGuard.Scanner.Tests.Commands;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>What a scan remembers for the next one.</summary>
public sealed class StateTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    private string State => Path.Combine(_repository.Root, "state");

    public void Dispose() => _repository.Dispose();

    [Theory, InlineData("pack"), InlineData("libgit2")]
    public void Runs_that_add_up_tell_what_one_run_tells(string engine)
    {
        for (var step = 0; step < 6; step++)
        {
            for (var i = 0; i < 3; i++)
                Commit(step * 3 + i);
            Assert.Equal(Findings(Run(engine)), Findings(Run(engine, "--state", State)));
        }
    }

    [Fact]
    public void A_run_without_anything_new_reads_no_blob_and_tells_what_is_known()
    {
        Commit(1);
        Commit(2);
        var first = Run("pack", "--state", State);
        var second = Run("pack", "--state", State);

        Assert.Equal(1, second.ExitCode);
        Assert.Equal(Findings(first), Findings(second));
        Assert.Equal(0, JsonDocument.Parse(second.Output).RootElement.GetProperty("summary").GetProperty("blobs").GetInt32());
    }

    [Fact]
    public void Whether_HEAD_still_holds_a_secret_is_told_anew()
    {
        _repository.Stage("a.cs", $"var k = \"{HistoryRun.Secret(1)}\";\n");
        _repository.Commit();
        Assert.Contains("\"inHead\": true", Run("pack", "--state", State).Output, StringComparison.Ordinal);
        _repository.Stage("a.cs", "// gone\n");
        _repository.Commit();

        var second = Run("pack", "--state", State);

        Assert.Contains("\"inHead\": false", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"inHead\": true", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_holds_no_secret_and_no_source_line()
    {
        _repository.Stage("a.cs", $"var neighbour = \"{HistoryRun.Secret(1)}\";\n");
        _repository.Commit($"token {HistoryRun.Secret(2)}");
        Run("pack", "--state", State);

        var text = File.ReadAllText(State);
        Assert.Contains(HistoryRun.FingerprintOf(1), text, StringComparison.Ordinal);
        Assert.DoesNotContain(HistoryRun.Secret(1), text, StringComparison.Ordinal);
        Assert.DoesNotContain(HistoryRun.Secret(2), text, StringComparison.Ordinal);
        Assert.DoesNotContain("neighbour", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_policy_means_that_everything_is_scanned_anew()
    {
        Commit(1);
        Run("pack", "--state", State);
        var second = Run("pack", "--state", State, "--min-confidence", "low");

        Assert.NotEqual(0, JsonDocument.Parse(second.Output).RootElement.GetProperty("summary").GetProperty("blobs").GetInt32());
    }

    [Fact]
    public void A_damaged_state_is_refused_wherever_it_is_damaged()
    {
        Commit(1);
        Run("pack", "--state", State);
        var sound = File.ReadAllBytes(State);
        foreach (var at in (int[])[0, 10, 30, 90, sound.Length / 2, sound.Length - 1])
        {
            var damaged = sound.ToArray();
            damaged[at] ^= 1;
            AssertRefused(damaged);
        }

        AssertRefused([]);
        AssertRefused(sound[..^7]);

        void AssertRefused(byte[] bytes)
        {
            File.WriteAllBytes(State, bytes);
            Assert.Contains("is damaged", Run("pack", "--state", State).FailureLine, StringComparison.Ordinal);
            Assert.Equal(bytes, File.ReadAllBytes(State));
        }
    }

    [Fact]
    public void An_incomplete_scan_leaves_the_state_as_it_was()
    {
        Commit(1);
        var blob = _repository.Git("rev-parse", "HEAD:f1.cs");
        var file = Path.Combine(_repository.Folder, ".git", "objects", blob[..2], blob[2..]);
        File.SetAttributes(file, FileAttributes.Normal);
        File.Delete(file);

        Assert.Equal(2, Run("libgit2", "--state", State).ExitCode);
        Assert.False(File.Exists(State));
    }

    [Fact]
    public void A_part_of_a_history_cannot_be_remembered()
    {
        Commit(1);
        Assert.Contains("--state", Run("pack", "--state", State, "--max-count", "1").FailureLine, StringComparison.Ordinal);
    }

    private void Commit(int number)
    {
        _repository.Stage($"f{number % 4}.cs", $"// {number}\nvar k = \"{HistoryRun.Secret(number % 5)}\";\n");
        _repository.Commit(number % 3 == 0 ? $"token {HistoryRun.Secret(number)}" : "change");
    }

    private CommandRun Run(string engine, params string[] arguments) =>
        CommandRun.Of(["history", "-C", _repository.Folder, "--engine", engine, "--format", "json", .. arguments]);

    private static string Findings(CommandRun run)
    {
        var findings = JsonNode.Parse(run.Output)!["findings"]!.AsArray();
        return string.Join("\n", findings.Select(finding => finding!.ToJsonString()).Order(StringComparer.Ordinal));
    }
}
