using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>A scan that is stopped, as Ctrl-C does it.</summary>
public sealed class StoppedScanTests
{
    [Fact]
    public void A_scan_that_is_stopped_tells_what_it_found_till_then_and_is_incomplete()
    {
        using var repository = new TemporaryRepository();
        for (var i = 0; i < 20; i++)
        {
            repository.Stage("a.cs", $"// {i}\nvar k = \"{HistoryRun.Secret(1)}\";\n");
            repository.Commit();
        }

        using var opened = GitHistory.Open(RepositoryLocation.Find(repository.Folder, GitEnvironment.Empty), GitEngine.LibGit2);
        using var source = new CancellationTokenSource();
        using var objects = new StoppingDatabase(opened.Objects, source, blobsBefore: 5);
        var scope = new HistoryScope { Commits = new CommitSelection { From = opened.References.ListAll([]) } };

        var report = new HistoryScan(objects, scope, opened.References.Head, SecretScanner.Default, PolicyDecider.Default, new ScanProgress()).Run(source.Token);

        Assert.False(report.IsComplete);
        Assert.Equal("interrupted before everything was scanned", Assert.Single(report.Errors).Message);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(HistoryRun.FingerprintOf(1), finding.Fingerprint);
        Assert.All(finding.Locations, location => Assert.Equal(LocationKind.Object, location.Kind));
        Assert.True(finding.Locations.Count < 20);
    }
}
