using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;
using ApiXGuard.Scanner.State;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>A scan that was stopped goes on from where it was.</summary>
public sealed class ResumedScanTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    private string State => Path.Combine(_repository.Root, "state");

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("LibGit2", 1)]
    [InlineData("LibGit2", 5)]
    [InlineData("Pack", 7)]
    [InlineData("Git", 3)]
    public void Runs_that_are_stopped_again_and_again_add_up_to_one_that_is_not(string engineName, int blobsAtOnce)
    {
        var engine = Enum.Parse<GitEngine>(engineName);
        Fill(0, 24);
        var whole = Describe(Run(engine, blobsAtOnce: null, State + ".other"));

        var scanned = 0L;
        var runs = 0;
        ScanReport report;
        do
        {
            // Judging reads what may matter once more, so that later runs have to be let further.
            report = Run(engine, blobsAtOnce + runs, State);
            scanned += report.Statistics.Blobs;
            Assert.True(++runs < 60, "it never ends");
        }
        while (!report.IsComplete);

        Assert.Equal(whole, Describe(report));
        Assert.True(runs > 2, $"{runs} runs");
        // 23 texts and 24 messages. Nothing is scanned twice but what was under way when a run was stopped.
        Assert.InRange(scanned, 23L + 24, 23 + 24 + (runs * Environment.ProcessorCount));
    }

    [Fact]
    public void What_was_remembered_before_stays_remembered()
    {
        Fill(0, 6);
        Assert.True(Run(GitEngine.LibGit2, blobsAtOnce: null, State).IsComplete);
        Fill(6, 12);

        var stopped = Run(GitEngine.LibGit2, blobsAtOnce: 4, State);
        var resumed = Run(GitEngine.LibGit2, blobsAtOnce: null, State);

        Assert.False(stopped.IsComplete);
        Assert.Contains("the next run goes on from here", Assert.Single(stopped.Errors).Message, StringComparison.Ordinal);
        Assert.InRange(resumed.Statistics.Blobs, 1, 11);
        Assert.Equal(HistoryRun.Describe(Run(GitEngine.LibGit2, blobsAtOnce: null, State + ".other")), HistoryRun.Describe(resumed));
    }

    [Fact]
    public void A_state_of_a_stopped_scan_holds_no_secret_and_is_refused_when_damaged()
    {
        Fill(0, 8);
        Assert.False(Run(GitEngine.LibGit2, blobsAtOnce: 5, State).IsComplete);

        var text = File.ReadAllText(State);
        for (var i = 0; i < 8; i++)
            Assert.DoesNotContain(HistoryRun.Secret(i), text, StringComparison.Ordinal);
        File.WriteAllText(State, text.Replace("\"binaries\":", "\"binarie\":", StringComparison.Ordinal));
        Assert.Contains("is damaged", Assert.ThrowsAny<Exception>(() => Run(GitEngine.LibGit2, blobsAtOnce: null, State)).Message, StringComparison.Ordinal);
    }

    private static string Describe(ScanReport report) =>
        HistoryRun.Describe(report) + "\n" + string.Join('\n', report.Skipped.Select(item => $"{item.Path} {item.Reason} {item.Count} {item.Detail}"));

    /// <summary>Commits with a secret in every third file, one binary file among them, and a secret in a message.</summary>
    private void Fill(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            _repository.Stage($"f{i % 7}.cs", i % 3 == 0 ? $"// {i}\nvar k = \"{HistoryRun.Secret(i)}\";\n" : i == 4 ? "\0\u0001\u0002 binary" : $"// {i}\n");
            _repository.Commit(i == 5 ? $"token {HistoryRun.Secret(100)}" : $"step {i}");
        }
    }

    private ScanReport Run(GitEngine engine, int? blobsAtOnce, string state)
    {
        using var opened = GitHistory.Open(RepositoryLocation.Find(_repository.Folder, GitEnvironment.Empty), engine);
        using var source = new CancellationTokenSource();
        IObjectDatabase objects = blobsAtOnce is { } most ? new StoppingDatabase(opened.Objects, source, most) : opened.Objects;
        var scope = new HistoryScope { Commits = new CommitSelection { From = opened.References.ListAll([]) }, VisitsWholeStore = opened.VisitsWholeStore };
        return new IncrementalScan(state, "key", SecretScanner.Default.Catalogue, opened.Objects).Run(
            scope,
            what => new HistoryScan(objects, what, opened.References.Head, SecretScanner.Default, PolicyDecider.Default, new ScanProgress()),
            source.Token);
    }
}
