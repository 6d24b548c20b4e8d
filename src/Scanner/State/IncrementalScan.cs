using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.History;

namespace ApiXGuard.Scanner.State;

/// <summary>Scans what came since the last scan and adds it to what is known.</summary>
/// <param name="path">The file that remembers.</param>
/// <param name="key">What the result depends on besides the objects.</param>
/// <param name="catalogue">The rules.</param>
/// <param name="objects">The objects.</param>
internal sealed class IncrementalScan(string path, string key, RuleCatalogue catalogue, IObjectDatabase objects)
{
    /// <summary>Scans and, if everything could be read, remembers.</summary>
    /// <param name="whole">What a scan of everything scans.</param>
    /// <param name="scanOf">Makes the scan of a scope.</param>
    /// <param name="cancellationToken">Stops the scan; then the file stays as it was.</param>
    public ScanReport Run(HistoryScope whole, Func<HistoryScope, HistoryScan> scanOf, CancellationToken cancellationToken)
    {
        var state = StateFile.Read(path, key, catalogue);
        var known = state is null ? null : new KnownHistory(state.Suspects.ToHashSet(), state.Others.ToHashSet(), state.Findings, state.Skipped);
        var scope = state is null
            ? whole
            : whole with { Known = known, VisitsWholeStore = false, Commits = whole.Commits with { Without = [.. state.Tips.Where(IsThere)] } };
        var scan = scanOf(scope);
        var report = scan.Run(cancellationToken);
        if (report.IsComplete)
            StateFile.Write(path, Next(state, whole, scan, report));
        return report;
    }

    private HistoryState Next(HistoryState? state, HistoryScope whole, HistoryScan scan, ScanReport report) => new()
    {
        Key = key,
        // Old tips that nothing names any more are left out: what they led to is scanned again should it come back.
        Tips = [.. whole.Commits.From.Select(reference => reference.Target).Distinct().Order()],
        Suspects = [.. scan.Suspects.Concat(state?.Suspects ?? []).Distinct().Order()],
        Others = [.. scan.Others.Concat(state?.Others ?? []).Distinct().Order()],
        Findings = report.Findings,
        Skipped = [.. report.Skipped.Where(item => item.Reason == SkipReason.TooLarge)],
    };

    /// <summary>A tip may have gone since, with everything that only it led to.</summary>
    private bool IsThere(ObjectId id)
    {
        using var reading = objects.Read(id, Array.MaxLength);
        return reading.State == ObjectState.Read;
    }
}
