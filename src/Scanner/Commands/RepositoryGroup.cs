using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Merging;
using ApiXGuard.Scanner.Progress;

namespace ApiXGuard.Scanner.Commands;

/// <summary>One of several repositories that are scanned in one run.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Scan">Scans it. What goes wrong is an error of this repository alone.</param>
internal sealed record RepositoryTask(string Name, Func<CancellationToken, ScanReport> Scan);

/// <summary>Scans several repositories and joins what was found.</summary>
internal static class RepositoryGroup
{
    // Each reads with every core and holds contents within a budget: two keep the cores busy where one waits.
    private const int AtOnce = 2;

    /// <summary>Scans all.</summary>
    /// <param name="tasks">The repositories.</param>
    /// <param name="progress">Told of each that is done.</param>
    /// <param name="cancellationToken">Stops the scans, with what they have.</param>
    public static ScanReport Scan(IReadOnlyList<RepositoryTask> tasks, ScanProgress progress, CancellationToken cancellationToken)
    {
        var reports = new ScanReport[tasks.Count];
        progress.Begin("scanning", tasks.Count);
        Parallel.For(0, tasks.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, i =>
        {
            var report = Try(tasks[i], cancellationToken);
            reports[i] = ReportMerge.Name(report, tasks[i].Name);
            foreach (var finding in report.Findings)
                progress.Find(finding.Fingerprint);
            progress.Advance(report.Statistics.Bytes);
        });
        return ReportMerge.OfRepositories(reports);
    }

    private static ScanReport Try(RepositoryTask task, CancellationToken cancellationToken)
    {
        try
        {
            return cancellationToken.IsCancellationRequested ? Failed("interrupted before it was scanned") : task.Scan(cancellationToken);
        }
        catch (Exception error) when (ErrorText.Of(error) is { } text)
        {
            return Failed(text);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The message of an unforeseen error may hold what was read: only its kind is told.
            return Failed($"could not be scanned ({error.GetType().Name})");
        }
    }

    private static ScanReport Failed(string message) => new([], [], [new ScanError("", message)], new ScanStatistics(0, 0, 0, 0, TimeSpan.Zero));
}
