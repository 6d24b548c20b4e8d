using System.CommandLine;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Sources;
using ApiXGuard.Scanner.State;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard dir PATH…</c>: files and folders as they are.</summary>
internal static class DirectoryCommand
{
    public static Command Create()
    {
        var options = new ScanOptions();
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders; without one, the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var noIgnore = new Option<bool>("--no-ignore") { Description = "Scan also what .gitignore, .git/info/exclude and core.excludesFile name." };
        var include = new Option<string[]>("--include")
        {
            Description = "Scan only files that match, for example '*.cs'. May be given several times.",
            HelpName = "GLOB",
        };
        var exclude = new Option<string[]>("--exclude")
        {
            Description = "Leave out files and folders that match, for example 'tests/data/'. May be given several times.",
            HelpName = "GLOB",
        };
        var shard = ShardOption.Create("all files");
        var command = new Command(
            "dir",
            """
            Scans files and folders as they are, on every core.
            Inside a repository what git ignores is left out, tracked or not, unless it is named itself. Symbolic links are not followed.

            Examples:
              apixguard dir
              apixguard dir src appsettings.json
              apixguard dir . --include '*.json' --include '*.cs' --exclude '**/Generated/'
              apixguard dir bin --no-ignore --max-size 200MB
              apixguard dir . --shard 2/8 --report json=part2.json
            """)
        {
            paths,
            noIgnore,
            include,
            exclude,
            shard,
        };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var settings = options.Read(result);
            var full = (result.GetValue(paths) is { Length: > 0 } given ? given : ["."])
                .Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, settings.Directory)))
                .ToList();
            var root = RootOf(full, settings.Directory);
            var decider = PolicyFiles.Load(root, settings);
            var scope = new DirectoryScope
            {
                Paths = full,
                Root = root,
                RespectsIgnores = !result.GetValue(noIgnore),
                Include = Globs("--include", result.GetValue(include)),
                Exclude = [.. decider.Configuration.Excludes, .. Globs("--exclude", result.GetValue(exclude))],
                MaximumSize = decider.Configuration.Limits.MaxBlobSize,
                Shard = ShardOption.Read(result, shard),
            };
            return ScanRun.Execute((scanner, token) => Scan(scope, scanner, decider, settings, token), decider, settings, root, result.InvocationConfiguration);
        });
        return command;
    }

    private static ScanReport Scan(DirectoryScope scope, SecretScanner scanner, PolicyDecider decider, ScanSettings settings, CancellationToken cancellationToken)
    {
        var source = new DirectorySource(scope);
        var report = ScanRun.Scan(source, scanner, decider, cancellationToken);
        if (scope.Shard is null)
            return report;
        var key = StateKey.Of(
            scanner.Catalogue,
            PolicyFiles.Digest(scope.Root, settings),
            settings,
            $"{source.Listing:x} {scope.RespectsIgnores}",
            string.Join('\n', scope.Include),
            string.Join('\n', scope.Exclude));
        return report with
        {
            // Who was interrupted does not know all files.
            Run = ScanRun.Describe(settings, scope.Root) with { Shard = scope.Shard, Scope = cancellationToken.IsCancellationRequested ? null : key },
        };
    }

    /// <summary>The top of the one repository that holds every path; else the working folder if it does; else the one folder named.</summary>
    private static string RootOf(List<string> paths, string directory)
    {
        var root = RepositoryLocation.TryFind(Directory.Exists(paths[0]) ? paths[0] : Path.GetDirectoryName(paths[0]) ?? paths[0], GitEnvironment.Empty)?.WorkTree;
        if (root is not null && paths.TrueForAll(path => DirectoryWalk.IsWithin(path, root)))
            return root;
        return paths is [var only] && !DirectoryWalk.IsWithin(only, directory) && Directory.Exists(only) ? only : directory;
    }

    private static List<Glob> Globs(string option, string[]? patterns)
    {
        var globs = new List<Glob>();
        foreach (var pattern in patterns ?? [])
            globs.Add(Glob.TryParse(pattern, out var error) ?? throw new CommandFailedException($"{option}: '{pattern}' {error}"));
        return globs;
    }
}
