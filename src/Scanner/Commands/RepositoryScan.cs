using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;
using ApiXGuard.Scanner.Sharding;
using ApiXGuard.Scanner.State;

namespace ApiXGuard.Scanner.Commands;

/// <summary>Scans commits of one repository as a command line asks for it.</summary>
/// <param name="location">The repository.</param>
/// <param name="settings">What the command line says.</param>
/// <param name="engine">Who reads.</param>
/// <param name="includesMessages">Whether messages of commits and tags are scanned too.</param>
internal sealed class RepositoryScan(RepositoryLocation location, ScanSettings settings, GitEngine engine, bool includesMessages)
{
    /// <summary>The file that remembers what was scanned, as a full path; <see langword="null"/> where nothing is remembered.</summary>
    public string? State { get; init; }

    /// <summary>The part to scan; <see langword="null"/> for everything.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The folder whose name stands for the repository.</summary>
    public string Folder => location.WorkTree ?? location.GitDirectory;

    /// <summary>What decides findings.</summary>
    /// <exception cref="CommandFailedException">A file of the policy cannot be read or understood.</exception>
    public PolicyDecider LoadPolicy() => PolicyFiles.Load(location.WorkTree, settings);

    /// <summary>Scans.</summary>
    /// <param name="scanner">The engine.</param>
    /// <param name="decider">The policy.</param>
    /// <param name="select">Says what to scan, once the repository is open.</param>
    /// <param name="progress">Told how far the scan is.</param>
    /// <param name="cancellationToken">Ends the scan early, with what it has.</param>
    /// <exception cref="GitException">The repository cannot be read.</exception>
    public ScanReport Run(
        SecretScanner scanner, PolicyDecider decider, Func<OpenedHistory, CancellationToken, HistoryScope> select, ScanProgress progress, CancellationToken cancellationToken)
    {
        using var repository = GitHistory.Open(location, engine);
        var opened = new OpenedHistory(location, repository, settings.Directory);
        var scope = select(opened, cancellationToken) with
        {
            BrokenReferences = opened.BrokenReferences,
            IncludesMessages = includesMessages,
            MaximumSize = decider.Configuration.Limits.MaxBlobSize,
            Shard = Shard,
        };
        if (State is not null)
            return new IncrementalScan(State, KeyOf(scanner, $"{includesMessages}"), scanner.Catalogue, repository.Objects).Run(scope, ScanOf, cancellationToken);
        var scan = ScanOf(scope);
        var report = scan.Run(cancellationToken);
        if (Shard is null)
            return report;
        return report with
        {
            Run = ScanRun.Describe(settings, Folder) with
            {
                Shard = Shard,
                Scope = scan.Digest is { } digest ? KeyOf(scanner, digest, $"{includesMessages} {scope.IncludesUnreachable}", string.Join('\n', scope.Paths)) : null,
            },
        };

        HistoryScan ScanOf(HistoryScope what) => new(repository.Objects, what, repository.References.Head, scanner, decider, progress);
    }

    private string KeyOf(SecretScanner scanner, params ReadOnlySpan<string> more) =>
        StateKey.Of(scanner.Catalogue, PolicyFiles.Digest(location.WorkTree, settings), settings, more);
}
