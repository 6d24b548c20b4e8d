using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Git.References;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;
using ApiXGuard.Scanner.Rescue.Leaks;

namespace ApiXGuard.Scanner.Rescue.Exposure;

/// <summary>Looks a few secrets up in everything that was ever committed, with the scan behind <c>apixguard history</c>.</summary>
/// <param name="location">The repository.</param>
/// <param name="settings">What the command line says.</param>
/// <param name="scanner">The engine.</param>
/// <param name="limits">How large a blob may be.</param>
internal sealed class HistoryLookup(RepositoryLocation location, ScanSettings settings, SecretScanner scanner, ScanLimits limits)
{
    private const string RemoteTracking = "refs/remotes/";

    // What was allowed, excluded or unsure once has leaked all the same.
    private readonly PolicyDecider _everything = new(PolicyConfiguration.Default with { Limits = limits, Excludes = [] }, Baseline.Empty, Confidence.Low);

    /// <summary>What the history knows of each leak, by the leak's own fingerprint.</summary>
    /// <param name="leaks">The leaks.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="GitException">The repository cannot be read.</exception>
    public IReadOnlyDictionary<string, HistoryExposure> Find(IEnumerable<Leak> leaks, ScanProgress progress, CancellationToken cancellationToken)
    {
        // The repository's salt is not this scan's.
        var names = leaks.GroupBy(leak => leak.Finding.Fingerprint).ToDictionary(group => group.Key, group => Fingerprint.Of(group.First().Match.Secret.Bytes, _everything.Key).Hex);
        var wanted = names.Values.ToHashSet();
        var isShallow = false;
        var hasRemotes = false;
        var all = Scan(wanted, isWhole: true, opened =>
        {
            isShallow = opened.Shallow.Count > 0;
            var references = opened.AllReferences();
            hasRemotes = references.Any(IsRemote);
            return references;
        }, progress, cancellationToken);
        var pushed = hasRemotes && all.Findings.Count > 0
            ? Scan(wanted, isWhole: false, opened => [.. opened.AllReferences().Where(IsRemote)], progress, cancellationToken)
                // What HEAD's tree holds is met too; only what one of the commits holds was pushed.
                .Findings.Where(finding => finding.Provenance?.Commit is not null).Select(finding => finding.Fingerprint).ToHashSet()
            : [];
        var gap = all.Errors is [var error, ..] ? error.Message : isShallow ? "this is a shallow clone: earlier commits are not here" : null;
        return names.ToDictionary(pair => pair.Key, pair => ExposureOf(pair.Value, all, hasRemotes ? pushed.Contains(pair.Value) : null, gap));
    }

    private static HistoryExposure ExposureOf(string fingerprint, ScanReport report, bool? isPushed, string? gap)
    {
        // One secret may have been met under several rules.
        var finding = report.Findings.Where(finding => finding.Fingerprint == fingerprint).MinBy(finding => finding.Provenance?.Date ?? DateTimeOffset.MaxValue);
        return finding is null
            ? new HistoryExposure(null, null) { Gap = gap }
            : new HistoryExposure(finding.Provenance ?? new Provenance(null, null, null, null, false, 0), finding.Locations[0]) { IsPushed = isPushed, Gap = gap };
    }

    private ScanReport Scan(
        HashSet<string> wanted, bool isWhole, Func<OpenedHistory, IReadOnlyList<Reference>> select, ScanProgress progress, CancellationToken cancellationToken)
    {
        var scan = new RepositoryScan(location, settings, GitEngine.Auto, includesMessages: true);
        var report = scan.Run(
            scanner,
            _everything,
            (opened, _) =>
            {
                var from = select(opened);
                return new HistoryScope
                {
                    Commits = opened.Select(from, []),
                    VisitsWholeStore = isWhole && opened.Repository.VisitsWholeStore,
                    Fingerprints = wanted,
                };
            },
            progress,
            cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return report;
    }

    private static bool IsRemote(Reference reference) => reference.Name.StartsWith(RemoteTracking, StringComparison.Ordinal);
}
