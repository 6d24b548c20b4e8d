using System.Globalization;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sharding;

namespace ApiXGuard.Scanner.Merging;

/// <summary>Reports that are to be merged: settles which belong together, and refuses what does not fit.</summary>
/// <param name="isLenient">
/// Whether to make the best of what does not fit: the first of two parts alike counts, a part that is not there makes the result
/// incomplete, versions of the rules may differ.
/// </param>
internal sealed class ReportSet(bool isLenient)
{
    private const int MostNamed = 10;

    private readonly List<(string File, ScanReport Report, RunDescription Run)> _reports = [];

    /// <summary>Takes a report.</summary>
    /// <param name="file">What to call it.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="MergeRefusedException">It does not fit to those before it.</exception>
    public void Add(string file, ScanReport report)
    {
        if (report.Run is not { } run)
            throw new MergeRefusedException($"'{file}' does not say what it is a report of: an older version wrote it; scan again");
        if (!isLenient && _reports.Count > 0 && _reports[0].Run.Catalogue != run.Catalogue)
            throw new MergeRefusedException($"'{_reports[0].File}' and '{file}' were made with different versions of the rules; scan again with one version, or give --lenient");
        _reports.Add((file, report, run));
    }

    /// <summary>The one report.</summary>
    /// <exception cref="MergeRefusedException">The reports do not fit together.</exception>
    public ScanReport Merge()
    {
        var scans = _reports.GroupBy(item => (item.Run.Command, Scan: item.Run.Shard is null || IsOfRepositories(item.Run) ? "" : string.Join('\n', item.Run.Repositories), IsWhole: item.Run.Shard is null))
            .SelectMany(group => group.Key.IsWhole ? group.Select(item => item.Report) : [OfParts([.. group])])
            .OrderBy(report => string.Join('\n', report.Run!.Repositories), StringComparer.Ordinal)
            .ToList();
        if (scans is [var only])
            return only;
        RefuseTwice(scans);
        var merged = ReportMerge.OfRepositories([.. scans.Select(report => report.Run!.Repositories is [var name] ? ReportMerge.Name(report, name) : report)]);
        var commands = scans.Select(report => report.Run!.Command).Distinct().ToList();
        return merged with
        {
            Run = new RunDescription(commands is [var command] ? command : "merge", scans[0].Run!.Catalogue)
            {
                Repositories = [.. scans.SelectMany(report => report.Run!.Repositories).Distinct().Order(StringComparer.Ordinal)],
            },
        };
    }

    /// <summary>Such a scan is parted by repositories, so that no part has all of them.</summary>
    private static bool IsOfRepositories(RunDescription run) => run.Command == "repos";

    private ScanReport OfParts(List<(string File, ScanReport Report, RunDescription Run)> parts)
    {
        var (firstFile, _, first) = parts[0];
        var count = first.Shard!.Value.Count;
        var isOfRepositories = IsOfRepositories(first);
        var known = parts.Find(part => part.Run.Scope is not null);
        var byIndex = new SortedDictionary<int, (string File, ScanReport Report)>();
        foreach (var (file, report, run) in parts)
        {
            if (run.Shard!.Value.Count != count)
                throw new MergeRefusedException($"'{firstFile}' is one of {count} parts and '{file}' is one of {run.Shard.Value.Count}: parts of different scans");
            if (run.Scope is not null && run.Scope != known.Run.Scope)
                throw new MergeRefusedException($"'{known.File}' and '{file}' are not parts of one scan: what was to be scanned differs, or the options do; scan the same state with the same options");
            if (!byIndex.TryAdd(run.Shard.Value.Index, (file, report)) && !isLenient)
                throw new MergeRefusedException($"'{byIndex[run.Shard.Value.Index].File}' and '{file}' are both part {run.Shard}; give each part once, or --lenient");
        }

        var missing = Enumerable.Range(1, count).Where(index => !byIndex.ContainsKey(index)).Select(index => new Shard(index, count).ToString()).ToList();
        var named = string.Join(", ", missing.Take(MostNamed)) + (missing.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - MostNamed:N0} more") : "");
        if (missing.Count > 0 && !isLenient)
            throw new MergeRefusedException($"missing of {(isOfRepositories ? "the list" : $"'{string.Join(", ", first.Repositories)}'")}: part {named}; give all parts, or --lenient for an incomplete result");
        List<ScanReport> reports = [.. byIndex.Values.Select(item => item.Report)];
        if (missing.Count > 0)
            reports.Add(new ScanReport([], [], [new ScanError("", $"not scanned: part {named}")], new ScanStatistics(0, 0, 0, 0, TimeSpan.Zero)));
        if (isOfRepositories)
            RefuseTwice(reports.Where(report => report.Run is not null));
        return (isOfRepositories ? ReportMerge.OfRepositories(reports) : ReportMerge.OfShards(reports)) with
        {
            Run = first with
            {
                Shard = null,
                Scope = null,
                Repositories = [.. parts.SelectMany(part => part.Run.Repositories).Distinct().Order(StringComparer.Ordinal)],
            },
        };
    }

    private static void RefuseTwice(IEnumerable<ScanReport> reports)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var repository in reports.SelectMany(report => report.Run!.Repositories.Count == 0 && !IsOfRepositories(report.Run) ? [""] : report.Run.Repositories))
        {
            if (!seen.Add(repository))
                throw new MergeRefusedException(repository.Length == 0
                    ? "more than one report says of no repository: such reports cannot be told apart"
                    : $"more than one report is of '{repository}'; give one of each, and scan folders of the same name with 'apixguard repos', which tells them apart by path");
        }
    }
}

/// <summary>Reports that cannot be merged. The message is one line for people.</summary>
internal sealed class MergeRefusedException(string message) : Exception(message);
