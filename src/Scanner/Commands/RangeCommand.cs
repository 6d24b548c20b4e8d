using System.CommandLine;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.References;
using ApiXGuard.Scanner.History;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard range BASE..HEAD</c>: what a branch or a push brings.</summary>
internal static class RangeCommand
{
    private const string RemoteBranches = "refs/remotes/";

    public static Command Create()
    {
        var options = new HistoryOptions();
        var range = new Argument<string>("BASE..HEAD") { Description = "The commits that the second leads to and the first does not. A base of zeros, as git's pre-push hook has it for a new branch, is what the remotes have." };
        var command = new Command(
            "range",
            """
            Scans what a range of commits brings in, for CI and the pre-push hook: every commit of it, not only the sum.
            Where the clone does not hold the whole range, it says so and scans nothing.

            Examples:
              apixguard range origin/main..HEAD
              apixguard range "$BASE_SHA..$HEAD_SHA" --report sarif=apixguard.sarif
            """)
        {
            range,
        };
        options.AddTo(command);
        command.SetAction(result => options.Run(result, (opened, cancellationToken) =>
            new HistoryScope { Commits = Select(result.GetRequiredValue(range), opened, cancellationToken) }));
        return command;
    }

    private static CommitSelection Select(string text, OpenedHistory opened, CancellationToken cancellationToken)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots <= 0 || dots + 2 == text.Length || text.Contains("...", StringComparison.Ordinal))
            throw new CommandFailedException($"expected BASE..HEAD instead of '{text}'");
        var (first, last) = (text[..dots], text[(dots + 2)..]);
        if (IsNothing(last))
            return opened.Select([], []);
        IReadOnlyList<ObjectId> without = IsNothing(first)
            ? [.. RemoteTips(opened)]
            : [Resolve("base", first, opened)];
        var selection = opened.Select([new Reference(last, Resolve("head", last, opened))], without);
        if (opened.Shallow.Count > 0)
            RefuseCut(selection, opened, cancellationToken);
        return selection;
    }

    private static IEnumerable<ObjectId> RemoteTips(OpenedHistory opened)
    {
        var all = opened.AllReferences();
        if (opened.BrokenReferences is [var broken, ..])
            throw new CommandFailedException($"the ref '{broken}' cannot be read, so nothing was scanned; 'git fsck' tells more");
        return all.Where(reference => reference.Name.StartsWith(RemoteBranches, StringComparison.Ordinal)).Select(reference => reference.Target);
    }

    /// <summary>Git's hooks write zeros where there is no commit.</summary>
    private static bool IsNothing(string revision) => revision.Length is 40 or 64 && revision.Trim('0').Length == 0;

    private static ObjectId Resolve(string role, string revision, OpenedHistory opened)
    {
        if (opened.Repository.References.Resolve(revision) is { } id)
        {
            using var reading = opened.Repository.Objects.Read(id, Array.MaxLength);
            if (reading.State == ObjectState.Read)
                return id;
        }

        var remedy = opened.Shallow.Count > 0 ? opened.ShallowRemedy : $"; 'git fetch origin {revision}' may bring it";
        throw new CommandFailedException($"the {role} of the range, '{revision}', is not in this repository, so nothing was scanned{remedy}");
    }

    private static void RefuseCut(CommitSelection selection, OpenedHistory opened, CancellationToken cancellationToken)
    {
        var walked = CommitWalk.Read(opened.Repository.Objects, selection, cancellationToken);
        foreach (var commit in walked.Graph.Order)
        {
            if (opened.Shallow.Contains(walked.Graph.Id(commit)))
                throw new CommandFailedException($"the range is cut off at {walked.Graph.Id(commit)}, so nothing was scanned{opened.ShallowRemedy}");
        }
    }
}
