using System.CommandLine;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard staged</c>: what the next commit would bring.</summary>
internal static class StagedCommand
{
    public static Command Create()
    {
        var options = new ScanOptions();
        var engine = new Option<string>("--engine")
        {
            Description = "Who reads the repository: git, libgit2, or auto: git, and libgit2 where git is not installed (on Windows libgit2, and git where libgit2 refuses).",
            HelpName = "ENGINE",
            DefaultValueFactory = _ => "auto",
        };
        engine.AcceptOnlyFromAmong("auto", "libgit2", "git");
        var command = new Command(
            "staged",
            """
            Scans what is staged for the next commit: added and changed lines of the index against HEAD, during a merge against every parent.
            The work tree is not looked at. This is what the git hook runs.

            Examples:
              apixguard staged
              apixguard staged --format json --report sarif=apixguard.sarif
              apixguard staged -C ../other-repository --min-confidence low
            """)
        {
            engine,
        };
        options.AddTo(command);
        command.SetAction(result => Run(options.Read(result), result.GetRequiredValue(engine), result.InvocationConfiguration));
        return command;
    }

    private static int Run(ScanSettings settings, string engine, InvocationConfiguration console)
    {
        var location = RepositoryLocation.Find(settings.Directory, GitEnvironment.OfProcess());
        var source = new StagedSource(location, EngineOf(engine));
        source.Begin();
        var decider = PolicyFiles.Load(location.WorkTree, settings);
        source.MaximumSize = decider.Configuration.Limits.MaxBlobSize;
        return ScanRun.Execute(source, decider, settings, location.WorkTree, console);
    }

    private static GitEngine EngineOf(string name) => name switch
    {
        "libgit2" => GitEngine.LibGit2,
        "git" => GitEngine.Git,
        _ => GitEngine.Auto,
    };
}
