using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.References;

namespace ApiXGuard.Scanner.Commands;

/// <summary>Reads revisions as git writes them: <c>REV</c>, <c>^REV</c>, <c>A..B</c>.</summary>
internal static class RevisionArguments
{
    /// <summary>The selection that revisions stand for.</summary>
    /// <param name="given">The revisions.</param>
    /// <param name="opened">The repository.</param>
    /// <param name="all">Whether everything with a name is meant besides.</param>
    /// <exception cref="CommandFailedException">One of them names nothing.</exception>
    public static CommitSelection Read(IEnumerable<string> given, OpenedHistory opened, bool all)
    {
        var from = new List<Reference>();
        var without = new List<ObjectId>();
        foreach (var text in given)
        {
            if (text.Contains("...", StringComparison.Ordinal))
                throw new CommandFailedException($"'{text}': three dots are not supported; use $(git merge-base A B)..B");
            var dots = text.IndexOf("..", StringComparison.Ordinal);
            if (dots >= 0)
            {
                without.Add(opened.Resolve(OrHead(text[..dots])));
                from.Add(new Reference(OrHead(text[(dots + 2)..]), opened.Resolve(OrHead(text[(dots + 2)..]))));
            }
            else if (text.StartsWith('^'))
            {
                without.Add(opened.Resolve(text[1..]));
            }
            else
            {
                from.Add(new Reference(text, opened.Resolve(text)));
            }
        }

        if (all || from.Count == 0)
            from.AddRange(opened.AllReferences());
        return opened.Select(from, without);
    }

    private static string OrHead(string text) => text.Length == 0 ? "HEAD" : text;
}
