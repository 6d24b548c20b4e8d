using System.CommandLine;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.References;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;

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
    public int Run(ParseResult result, Func<OpenedHistory, CancellationToken, HistoryScope> select)
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
                var scope = select(new OpenedHistory(location, repository, settings.Directory), cancellationToken) with
                {
                    IncludesMessages = !result.GetValue(_noMessages),
                    MaximumSize = decider.Configuration.Limits.MaxBlobSize,
                };
                var progress = new ScanProgress();
                using (ProgressLine.Show(progress, console.Error))
                    return new HistoryScan(repository.Objects, scope, repository.References.Head, scanner, decider, progress).Run(cancellationToken);
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
