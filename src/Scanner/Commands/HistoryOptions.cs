using System.CommandLine;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;
using ApiXGuard.Scanner.State;

namespace ApiXGuard.Scanner.Commands;

/// <summary>What the commands that scan commits take alike, and how they run.</summary>
internal sealed class HistoryOptions
{
    private readonly ScanOptions _shared = new();

    private readonly Option<string> _engine = new("--engine")
    {
        Description = "Who reads the repository: pack (our own reader, the fastest), libgit2, git, or auto: pack, and git for what that does not know.",
        HelpName = "ENGINE",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<bool> _messages = new("--commit-messages") { Description = "Scan messages of commits and tags too. This is the default." };

    private readonly Option<bool> _noMessages = new("--no-commit-messages") { Description = "Leave out messages of commits and tags." };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _engine.AcceptOnlyFromAmong("auto", "pack", "libgit2", "git");
        command.Add(_engine);
        command.Add(_messages);
        command.Add(_noMessages);
        _shared.AddTo(command);
    }

    /// <summary>Scans a repository and reports.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="select">Says what to scan, once the repository is open.</param>
    /// <param name="state">The file that remembers what was scanned, if any.</param>
    public int Run(ParseResult result, Func<OpenedHistory, CancellationToken, HistoryScope> select, string? state = null)
    {
        var settings = _shared.Read(result);
        if (result.GetValue(_messages) && result.GetValue(_noMessages))
            throw new CommandFailedException("--commit-messages and --no-commit-messages contradict each other");
        var location = RepositoryLocation.Find(settings.Directory, GitEnvironment.OfProcess());
        var decider = PolicyFiles.Load(location.WorkTree, settings);
        using var repository = GitHistory.Open(location, EngineOf(result.GetRequiredValue(_engine)));
        var console = result.InvocationConfiguration;
        return ScanRun.Execute(
            (scanner, cancellationToken) =>
            {
                var opened = new OpenedHistory(location, repository, settings.Directory);
                var scope = select(opened, cancellationToken) with
                {
                    IncludesMessages = !result.GetValue(_noMessages),
                    MaximumSize = decider.Configuration.Limits.MaxBlobSize,
                };
                var progress = new ScanProgress();
                using (ProgressLine.Show(progress, console.Error))
                {
                    return state is null
                        ? ScanOf(scope).Run(cancellationToken)
                        : new IncrementalScan(
                            Path.GetFullPath(state, settings.Directory),
                            StateKey.Of(scanner.Catalogue, PolicyFiles.Digest(location.WorkTree, settings), settings, scope.IncludesMessages),
                            scanner.Catalogue,
                            repository.Objects).Run(scope, ScanOf, cancellationToken);
                }

                HistoryScan ScanOf(HistoryScope what) => new(repository.Objects, what, repository.References.Head, scanner, decider, progress);
            },
            decider,
            settings,
            location.WorkTree,
            console);
    }

    private static GitEngine EngineOf(string name) => name switch
    {
        "pack" => GitEngine.Pack,
        "libgit2" => GitEngine.LibGit2,
        "git" => GitEngine.Git,
        _ => GitEngine.Auto,
    };
}
