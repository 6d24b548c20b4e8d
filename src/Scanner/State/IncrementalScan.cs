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
    /// <summary>Scans and remembers: all of it if everything could be read, and what it had been through if it was stopped.</summary>
    /// <param name="whole">What a scan of everything scans.</param>
    /// <param name="scanOf">Makes the scan of a scope.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    public ScanReport Run(HistoryScope whole, Func<HistoryScope, HistoryScan> scanOf, CancellationToken cancellationToken)
    {
        var state = StateFile.Read(path, key, catalogue);
        var scan = scanOf(ScopeAfter(state, whole) with { Sifted = state?.Sifted, KeepsSifted = true });
        var report = scan.Run(cancellationToken);
        if (report.IsComplete)
            StateFile.Write(path, Next(state, whole, scan, report));
        else if (scan.Sifted is { } sifted)
            StateFile.Write(path, (state ?? Nothing()) with { Sifted = sifted });
        return report;
    }

    private HistoryScope ScopeAfter(HistoryState? state, HistoryScope whole) =>
        state is null or { Tips.Count: 0 }
            ? whole
            : whole with
            {
                Known = new KnownHistory(state.Suspects.ToHashSet(), state.Others.ToHashSet(), state.Findings, state.Skipped),
                VisitsWholeStore = false,
                Commits = whole.Commits with { Without = [.. state.Tips.Where(IsThere)] },
            };

    /// <summary>Before the first scan that came to its end.</summary>
    private HistoryState Nothing() => new() { Key = key, Tips = [], Suspects = [], Others = [], Findings = [], Skipped = [] };

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
