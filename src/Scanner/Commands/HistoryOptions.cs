using System.CommandLine;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;
using ApiXGuard.Scanner.Sharding;

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

    /// <summary>What was given of the options that every scan takes.</summary>
    /// <exception cref="CommandFailedException">A value cannot be understood.</exception>
    public ScanSettings ReadSettings(ParseResult result) => _shared.Read(result);

    /// <summary>A scan of a repository as the options ask for it.</summary>
    /// <exception cref="CommandFailedException">Options contradict each other.</exception>
    public RepositoryScan ScanOf(RepositoryLocation location, ScanSettings settings, ParseResult result, string? state = null, Shard? shard = null)
    {
        if (result.GetValue(_messages) && result.GetValue(_noMessages))
            throw new CommandFailedException("--commit-messages and --no-commit-messages contradict each other");
        return new RepositoryScan(location, settings, EngineOf(result.GetRequiredValue(_engine)), !result.GetValue(_noMessages))
        {
            State = state is null ? null : Path.GetFullPath(state, settings.Directory),
            Shard = shard,
        };
    }

    /// <summary>Scans a repository and reports.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="select">Says what to scan, once the repository is open.</param>
    /// <param name="state">The file that remembers what was scanned, if any.</param>
    /// <param name="shard">The part to scan, if not everything.</param>
    public int Run(ParseResult result, Func<OpenedHistory, CancellationToken, HistoryScope> select, string? state = null, Shard? shard = null)
    {
        var settings = ReadSettings(result);
        var location = RepositoryLocation.Find(settings.Directory, GitEnvironment.OfProcess());
        var scan = ScanOf(location, settings, result, state, shard);
        var decider = scan.LoadPolicy();
        var console = result.InvocationConfiguration;
        return ScanRun.Execute(
            (scanner, cancellationToken) =>
            {
                var progress = new ScanProgress();
                using (ProgressLine.Show(progress, console.Error))
                {
                    var report = scan.Run(scanner, decider, select, progress, cancellationToken);
                    return report.Run is not null ? report : report with { Run = ScanRun.Describe(settings, scan.Folder) };
                }
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
