using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.References;

/// <summary>Reads names through the installed git.</summary>
internal sealed class CommandReferences(GitCommand git) : IReferenceDatabase
{
    private const string Broken = "ignoring broken ref ";
    private const string WorkTreeHead = "HEAD ";

    /// <inheritdoc/>
    public ObjectId? Head => Resolve("HEAD");

    /// <inheritdoc/>
    public IReadOnlyList<Reference> ListAll(ICollection<string> broken)
    {
        var output = git.Run("for-each-ref", "--format=%(objectname) %(refname)");
        if (output.ExitCode != 0)
            throw GitCommand.Refusal(output.ErrorText);
        foreach (var line in output.ErrorText.Split('\n'))
        {
            var at = line.IndexOf(Broken, StringComparison.Ordinal);
            if (at >= 0)
                broken.Add(line[(at + Broken.Length)..].Trim());
        }

        var all = new List<Reference>();
        foreach (var line in output.Text.Split('\n'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && ObjectId.TryParse(line.AsSpan(0, space), out var id))
                all.Add(new Reference(line[(space + 1)..], id));
        }

        if (Head is { } head)
            all.Add(new Reference("HEAD", head));
        Add(all, "HEAD", git.TryAsk("worktree", "list", "--porcelain"), WorkTreeHead);
        Add(all, ReferenceFiles.Stash, git.TryAsk("log", "-g", "--format=%H", ReferenceFiles.Stash, "--"), "");
        return all;
    }

    /// <inheritdoc/>
    public ObjectId? Resolve(string revision) =>
        git.TryAsk("rev-parse", "--verify", "--quiet", "--end-of-options", revision) is { } text && ObjectId.TryParse(text.AsSpan().Trim(), out var id) ? id : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Each question is a process of its own.
    }

    private static void Add(List<Reference> all, string name, string? text, string prefix)
    {
        foreach (var line in (text ?? "").Split('\n'))
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal) && ObjectId.TryParse(line.AsSpan(prefix.Length).Trim(), out var id) && !id.IsZero)
                all.Add(new Reference(name, id));
        }
    }
}
