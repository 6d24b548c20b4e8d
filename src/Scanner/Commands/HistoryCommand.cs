using System.CommandLine;
using System.CommandLine.Parsing;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.References;
using ApiXGuard.Scanner.History;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard history</c>: everything that was ever committed.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var options = new HistoryOptions();
        var revisions = new Argument<string[]>("REV")
        {
            Description = "Commits to begin at, or ranges A..B; after --, files and folders to look at. Without a REV, everything with a name.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Begin at everything with a name, besides each REV: all refs, HEAD, stash, notes and tags. The default where there is no REV." };
        var since = new Option<string>("--since") { Description = "Only commits from this day or moment on, for example 2026-01-31 or '2 weeks'.", HelpName = "DATE" };
        var most = new Option<int?>("--max-count", "-n") { Description = "Only so many commits, the newest.", HelpName = "N" };
        var unreachable = new Option<bool>("--unreachable") { Description = "Scan also what no name leads to any more: what only the object store still holds." };
        var state = new Option<string>("--state") { Description = "Remember in this file what was scanned, so that the next run costs only what is new. For a scan of everything.", HelpName = "FILE" };
        var submodules = new Option<bool>("--recurse-submodules") { Description = "Scan the histories of submodules too, and of theirs: of all that were fetched, whatever commit is checked out." };
        var shard = ShardOption.Create("all blobs and messages");
        var command = new Command(
            "history",
            """
            Scans everything that was ever committed: every version of every file once, and the messages of commits and tags.
            A finding names the commit, author, date and path that first brought it in, and says whether it is still in HEAD.

            Examples:
              apixguard history
              apixguard history main --since 2026-01-31
              apixguard history v1.0..HEAD -- src deploy
              apixguard history --unreachable --format json
              apixguard history --recurse-submodules
              apixguard history --state .git/apixguard-state
              apixguard history --shard 1/4 --report json=part1.json
            """)
        {
            revisions,
            all,
            since,
            most,
            unreachable,
            submodules,
            state,
            shard,
        };
        options.AddTo(command);
        command.SetAction(result =>
        {
            if (!result.GetValue(submodules))
                return options.Run(result, (opened, cancellationToken) => Select(result, opened, cancellationToken), result.GetValue(state), ShardOption.Read(result, shard));
            if (result.GetValue(revisions) is { Length: > 0 } || result.GetValue(state) is not null || result.GetValue(shard) is not null)
                throw new CommandFailedException("--recurse-submodules scans whole histories: it does not go with REV, PATH, --state or --shard");
            return options.RunWithSubmodules(result, (opened, cancellationToken) => Select(result, opened, cancellationToken));
        });
        return command;

        HistoryScope Select(ParseResult result, OpenedHistory opened, CancellationToken cancellationToken)
        {
            var (given, paths) = Split(result, result.GetValue(revisions) ?? []);
            if (result.GetValue(state) is not null && (given.Length + paths.Length > 0 || result.GetValue(since) is not null || result.GetValue(most) is not null || result.GetValue(unreachable)))
                throw new CommandFailedException("--state remembers a scan of everything with a name: it does not go with REV, PATH, --since, --max-count or --unreachable");
            var selection = RevisionArguments.Read(given, opened, result.GetValue(all));
            if (result.GetValue(unreachable))
                selection = selection with { From = [.. selection.From, .. UnreachableObjects.Commits(opened.Repository.Objects, cancellationToken)] };
            if (result.GetValue(shard) is not null && (selection.Without.Count > 0 || result.GetValue(since) is not null || result.GetValue(most) is not null || result.GetValue(state) is not null))
                throw new CommandFailedException("--shard splits whole histories: it does not go with A..B, ^REV, --since, --max-count or --state");
            if (result.GetValue(most) is < 0)
                throw new CommandFailedException("--max-count: expected a number of commits");
            return new HistoryScope
            {
                Commits = selection with
                {
                    Since = result.GetValue(since) is { } text ? MomentText.Parse(text, DateTimeOffset.Now) ?? throw new CommandFailedException($"--since: {MomentText.Expected} instead of '{text}'") : null,
                    MostCommits = result.GetValue(most),
                },
                VisitsWholeStore = opened.Repository.VisitsWholeStore && given.Length == 0 && result.GetValue(since) is null && result.GetValue(most) is null,
                IncludesUnreachable = result.GetValue(unreachable),
                Paths = opened.Paths(paths),
            };
        }
    }

    /// <summary>What stands after <c>--</c> are paths.</summary>
    private static (string[] Revisions, string[] Paths) Split(ParseResult result, string[] all)
    {
        var tokens = result.Tokens.ToList();
        var dashes = tokens.FindIndex(token => token.Type == TokenType.DoubleDash);
        var paths = dashes < 0 ? 0 : tokens.Count - dashes - 1;
        return (all[..^paths], all[^paths..]);
    }
}
