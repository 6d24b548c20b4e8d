using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;

namespace ApiXGuard.Scanner.Merging;

/// <summary>Joins reports into one, which does not depend on their order.</summary>
internal static class ReportMerge
{
    /// <summary>The parts of one scan.</summary>
    public static ScanReport OfShards(IReadOnlyList<ScanReport> parts) => Join(parts, FindingMerge.OfShards);

    /// <summary>Reports whose every item names its repository.</summary>
    public static ScanReport OfRepositories(IReadOnlyList<ScanReport> parts) => Join(parts, FindingMerge.OfRepositories);

    /// <summary>A report whose every item names a repository; items that name one already keep it.</summary>
    public static ScanReport Name(ScanReport report, string repository) => report with
    {
        Findings = [.. report.Findings.Select(finding => Name(finding, repository))],
        Skipped = [.. report.Skipped.Select(item => item with { Repository = item.Repository ?? repository })],
        Errors = [.. report.Errors.Select(error => error with { Repository = error.Repository ?? repository })],
        Warnings = [.. report.Warnings.Select(warning => warning with { Repository = warning.Repository ?? repository })],
    };

    private static Finding Name(Finding finding, string repository) => finding with
    {
        Provenance = Name(finding.Provenance, repository),
        Locations = [.. finding.Locations.Select(location => location with { Repository = location.Repository ?? repository })],
    };

    private static Provenance? Name(Provenance? provenance, string repository) =>
        provenance is null ? null : provenance with { Repository = provenance.Repository ?? repository };

    private static ScanReport Join(IReadOnlyList<ScanReport> parts, Func<IReadOnlyList<Finding>, Finding> join)
    {
        var findings = parts
            .SelectMany(part => part.Findings)
            .GroupBy(finding => (finding.Fingerprint, finding.Rule.Id))
            .Select(group => join([.. group]))
            .ToList();
        findings.Sort(FindingOrder.Compare);
        return new ScanReport(
            findings,
            Join(parts.SelectMany(part => part.Skipped)),
            Join(parts.SelectMany(part => part.Errors)),
            parts.Aggregate(new ScanStatistics(0, 0, 0, 0, TimeSpan.Zero), (sum, part) => sum + part.Statistics))
        {
            Warnings =
            [
                .. parts.SelectMany(part => part.Warnings)
                    .OrderBy(warning => warning.Repository, StringComparer.Ordinal)
                    .ThenBy(warning => warning.Path, StringComparer.Ordinal)
                    .ThenBy(warning => warning.Line),
            ],
        };
    }

    private static List<SkippedItem> Join(IEnumerable<SkippedItem> items) =>
        [.. items
            .GroupBy(item => (item.Repository, item.Path, item.Reason, Number: item.Count is null ? item.Detail : ""))
            .SelectMany(group => group.First().Count is null ? group.AsEnumerable() : [Sum([.. group])])
            .OrderBy(item => item.Repository, StringComparer.Ordinal)
            .ThenBy(item => item.Path, StringComparer.Ordinal)
            .ThenBy(item => item.Reason)];

    private static SkippedItem Sum(IReadOnlyList<SkippedItem> items) =>
        SkippedItem.Binaries(items.Aggregate(0, (sum, item) => checked(sum + item.Count!.Value))) with { Repository = items[0].Repository };

    /// <summary>What every part says, such as that it was interrupted, is said once; objects that could not be read are counted together.</summary>
    private static List<ScanError> Join(IEnumerable<ScanError> errors) =>
        [.. errors
            .GroupBy(error => (error.Repository, error.Path, Text: error.Objects is { } objects ? objects.Problem.ToString() : error.Message))
            .Select(group => group.First().Objects is null
                ? group.First()
                : group.Select(error => error.Objects!).Aggregate((a, b) => a.With(b)).ToError() with { Repository = group.Key.Repository })
            .OrderBy(error => error.Repository, StringComparer.Ordinal)
            .ThenBy(error => error.Path, StringComparer.Ordinal)
            .ThenBy(error => error.Message, StringComparer.Ordinal)];
}
