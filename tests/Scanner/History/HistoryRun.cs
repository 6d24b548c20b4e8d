using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.References;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>A scan of a history in this process.</summary>
internal static class HistoryRun
{
    /// <summary>A made-up token that is surely found; another for each number.</summary>
    public static string Secret(int number) => "sk_" + $"live_4eC39HqLyjWDarjtT1zdp7dc{(char)('A' + (number / 26 % 26))}{(char)('a' + (number % 26))}9xZ";

    /// <summary>What stands for a secret in reports.</summary>
    public static string FingerprintOf(int number) =>
        Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes(Secret(number)), FingerprintKey.Default).Hex;

    public static ScanReport Of(string folder, string engine, Func<CommitSelection, CommitSelection>? change = null, Func<HistoryScope, HistoryScope>? scope = null, PolicyDecider? decider = null)
    {
        var location = RepositoryLocation.Find(folder, GitEnvironment.Empty);
        using var repository = GitHistory.Open(location, Enum.Parse<GitEngine>(engine, ignoreCase: true));
        var selection = new CommitSelection
        {
            From = repository.References.ListAll([]),
            Shallow = ReferenceFiles.Shallow(location),
            Grafts = ReferenceFiles.Grafts(location),
        };
        var whole = new HistoryScope { Commits = change?.Invoke(selection) ?? selection, VisitsWholeStore = repository.VisitsWholeStore && change is null };
        var scan = new HistoryScan(repository.Objects, scope?.Invoke(whole) ?? whole, repository.References.Head, SecretScanner.Default, decider ?? PolicyDecider.Default, new ScanProgress());
        return scan.Run(CancellationToken.None);
    }

    /// <summary>A selection's part: what leads from some revisions and not from others.</summary>
    public static CommitSelection Range(this CommitSelection selection, string from, params string[] without) => selection with
    {
        From = [new Reference(from, Id(from))],
        Without = [.. without.Select(Id)],
    };

    public static ObjectId Id(string hex) => ObjectId.TryParse(hex, out var id) ? id : throw new FormatException(hex);

    /// <summary>Everything that a report says of provenance, one line for each location.</summary>
    public static string Describe(ScanReport report) => string.Join("\n", report.Findings
        .OrderBy(finding => finding.Fingerprint, StringComparer.Ordinal)
        .SelectMany(finding => finding.Locations
            .OrderBy(location => location.Path, StringComparer.Ordinal)
            .Select(location => $"{finding.Fingerprint} {Of(finding.Provenance!)} | {location.Path}:{location.StartLine} {Of(location.Provenance!)}")));

    private static string Of(Provenance provenance) => $"{provenance.Commit} {provenance.Commits} {(provenance.IsInHead ? "head" : "gone")}";
}
