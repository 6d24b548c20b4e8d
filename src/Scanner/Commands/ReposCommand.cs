using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.History;
using ApiXGuard.Scanner.Progress;
using ApiXGuard.Scanner.Sharding;
using ApiXGuard.Scanner.State;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard repos LIST</c>: the histories of many local clones, with one report.</summary>
internal static class ReposCommand
{
    public static Command Create()
    {
        var options = new HistoryOptions();
        var lists = new Argument<string[]>("LIST")
        {
            Description = "Files with the path of one repository in each line (blank lines and # comments are passed over), - for such lines on standard input, or the folders of repositories.",
            Arity = ArgumentArity.OneOrMore,
        };
        var states = new Option<string>("--state-dir") { Description = "Remember in this folder what was scanned of each repository, so that the next run costs only what is new.", HelpName = "DIR" };
        var shard = ShardOption.Create("all repositories");
        var command = new Command(
            "repos",
            """
            Scans the histories of many local clones in one run, with one report in which every finding names its repository as the list does.
            A repository that cannot be read is an error, and the others are scanned all the same. Each has its own configuration and baseline.

            Examples:
              apixguard repos repositories.txt --report json=all.json
              apixguard repos clones/web clones/api.git
              find /srv/git -name '*.git' -prune | apixguard repos - --state-dir /var/lib/apixguard
              apixguard repos repositories.txt --shard 3/16 --report json=part3.json
            """)
        {
            lists,
            states,
            shard,
        };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var settings = options.ReadSettings(result);
            var all = RepositoryList.Read(result.GetRequiredValue(lists), settings.Directory, Console.OpenStandardInput);
            var part = ShardOption.Read(result, shard);
            var folder = CreateStates(result.GetValue(states), settings.Directory);
            var console = result.InvocationConfiguration;
            return ScanRun.Execute(
                cancellationToken =>
                {
                    var progress = new ScanProgress { Unit = "repositories" };
                    using (ProgressLine.Show(progress, console.Error))
                        return Scan(all, part, ScanOne, settings, progress, cancellationToken);
                },
                settings,
                root: null,
                console);

            ScanReport ScanOne(ListedRepository repository, CancellationToken cancellationToken)
            {
                var scan = options.ScanOf(repository.Locate(), settings, result, folder is null ? null : StateOf(folder, repository));
                var decider = scan.LoadPolicy();
                return scan.Run(ScanRun.ScannerFor(decider), decider, Everything, new ScanProgress(), cancellationToken);
            }
        });
        return command;
    }

    private static HistoryScope Everything(OpenedHistory opened, CancellationToken cancellationToken) => new()
    {
        Commits = opened.Select(opened.AllReferences(), []),
        VisitsWholeStore = opened.Repository.VisitsWholeStore,
    };

    private static ScanReport Scan(
        IReadOnlyList<ListedRepository> all,
        Shard? shard,
        Func<ListedRepository, CancellationToken, ScanReport> scan,
        ScanSettings settings,
        ScanProgress progress,
        CancellationToken cancellationToken)
    {
        List<ListedRepository> own = [.. all.Where(repository => shard is not { } part || part.Owns(repository.Name))];
        List<RepositoryTask> tasks = [.. own.Select(repository => new RepositoryTask(repository.Name, token => scan(repository, token)))];
        return RepositoryGroup.Scan(tasks, progress, cancellationToken) with
        {
            Run = new RunDescription(settings.Command, CatalogueVersion.Current)
            {
                Repositories = [.. own.Select(repository => repository.Name)],
                Shard = shard,
                Scope = shard is null ? null : StateKey.Of(
                    SecretScanner.Default.Catalogue, settings.ConfigurationFile ?? "", settings, string.Join('\n', all.Select(repository => repository.Name))),
            },
        };
    }

    private static string? CreateStates(string? given, string directory)
    {
        if (given is null)
            return null;
        try
        {
            return Directory.CreateDirectory(Path.GetFullPath(given, directory)).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"--state-dir: '{given}' cannot be made: {e.Message}", e);
        }
    }

    /// <summary>A name for the file that any file system takes, and another for every repository.</summary>
    private static string StateOf(string folder, ListedRepository repository) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(repository.Name)))[..32] + ".state");
}
