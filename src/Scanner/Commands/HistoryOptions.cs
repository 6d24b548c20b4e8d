using System.CommandLine;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
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
        return new RepositoryScan(location, settings, Engine(result), !result.GetValue(_noMessages))
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
        return Execute(result, settings, location, new ScanProgress(), (progress, cancellationToken) =>
        {
            var report = scan.Run(ScanRun.ScannerFor(decider), decider, select, progress, cancellationToken);
            return report.Run is not null ? report : report with { Run = ScanRun.Describe(settings, scan.Folder) };
        });
    }

    /// <summary>Scans a repository and all that are inside of it as submodules, and reports.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="select">Says what to scan of each, once it is open.</param>
    public int RunWithSubmodules(ParseResult result, Func<OpenedHistory, CancellationToken, HistoryScope> select)
    {
        var settings = ReadSettings(result);
        var outer = RepositoryLocation.Find(settings.Directory, GitEnvironment.OfProcess());
        var policy = ScanOf(outer, settings, result).LoadPolicy();
        var name = RepositoryName.Of(outer.WorkTree ?? outer.GitDirectory);
        return Execute(result, settings, outer, new ScanProgress { Unit = "repositories" }, (progress, cancellationToken) =>
        {
            var inner = Submodules.Find(outer, location => GitHistory.Open(location, Engine(result)), cancellationToken);
            List<RepositoryTask> tasks =
            [
                new(name, token => Scan(outer, policy, token)),
                .. inner.Select(submodule => new RepositoryTask($"{name}/{submodule.Path}", token => Scan(Fetched(submodule), null, token))),
            ];
            return RepositoryGroup.Scan(tasks, progress, cancellationToken) with
            {
                Run = new RunDescription(settings.Command, CatalogueVersion.Current) { Repositories = [.. tasks.Select(task => task.Name)] },
            };
        });

        ScanReport Scan(RepositoryLocation location, PolicyDecider? known, CancellationToken cancellationToken)
        {
            var scan = ScanOf(location, settings, result);
            var decider = known ?? (PolicyFiles.AreIn(location.WorkTree) ? scan.LoadPolicy() : policy);
            return scan.Run(ScanRun.ScannerFor(decider), decider, select, new ScanProgress(), cancellationToken);
        }

        static RepositoryLocation Fetched(Submodule submodule) =>
            submodule.Location ?? throw new GitException("this submodule was never fetched, so nothing of it was scanned; 'git submodule update --init --recursive' brings it");
    }

    private static int Execute(
        ParseResult result, ScanSettings settings, RepositoryLocation location, ScanProgress progress, Func<ScanProgress, CancellationToken, ScanReport> scan)
    {
        var console = result.InvocationConfiguration;
        return ScanRun.Execute(
            cancellationToken =>
            {
                using (ProgressLine.Show(progress, console.Error))
                    return scan(progress, cancellationToken);
            },
            settings,
            location.WorkTree,
            console);
    }

    private GitEngine Engine(ParseResult result) => EngineOf(result.GetRequiredValue(_engine));

    private static GitEngine EngineOf(string name) => name switch
    {
        "pack" => GitEngine.Pack,
        "libgit2" => GitEngine.LibGit2,
        "git" => GitEngine.Git,
        _ => GitEngine.Auto,
    };
}
