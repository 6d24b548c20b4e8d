using ApiXGuard.Policy;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.References;

namespace ApiXGuard.Scanner.Commands;

/// <summary>A repository in which a command line's revisions and paths get their meaning.</summary>
/// <param name="Location">Where it is.</param>
/// <param name="Repository">How it is read.</param>
/// <param name="Directory">What paths are relative to.</param>
internal sealed record OpenedHistory(RepositoryLocation Location, GitHistory Repository, string Directory)
{
    /// <summary>Where a clone was cut off; empty where it was not.</summary>
    public IReadOnlySet<ObjectId> Shallow { get; } = ReferenceFiles.Shallow(Location);

    /// <summary>A selection that begins at some names.</summary>
    public CommitSelection Select(IReadOnlyList<Reference> from, IReadOnlyList<ObjectId> without) => new()
    {
        From = from,
        Without = without,
        Shallow = Shallow,
        Grafts = ReferenceFiles.Grafts(Location),
    };

    /// <summary>The names that could not be read when everything with a name was asked for.</summary>
    public IReadOnlyList<string> BrokenReferences { get; private set; } = [];

    /// <summary>Everything with a name; what cannot be read is in <see cref="BrokenReferences"/>.</summary>
    public IReadOnlyList<Reference> AllReferences()
    {
        var broken = new List<string>();
        var all = Repository.References.ListAll(broken);
        BrokenReferences = broken;
        return all;
    }

    /// <summary>What an expression stands for.</summary>
    /// <exception cref="CommandFailedException">There is no such object.</exception>
    public ObjectId Resolve(string revision) =>
        Repository.References.Resolve(revision) ?? throw new CommandFailedException($"'{revision}' names no commit in this repository{ShallowRemedy}");

    /// <summary>How to get what a shallow clone lacks; empty for a whole one.</summary>
    public string ShallowRemedy => Shallow.Count == 0
        ? ""
        : "; this is a shallow clone: 'git fetch --unshallow' brings the rest (in CI: fetch-depth: 0, GIT_DEPTH: 0, or a checkout of the full history)";

    /// <summary>Patterns for paths that a command line names.</summary>
    public IReadOnlyList<Glob> Paths(IEnumerable<string> given)
    {
        var globs = new List<Glob>();
        foreach (var path in given)
        {
            var root = Location.WorkTree ?? Directory;
            var relative = Path.GetRelativePath(root, Path.GetFullPath(path, Directory)).Replace('\\', '/');
            if (relative.StartsWith("../", StringComparison.Ordinal) || relative == "..")
                throw new CommandFailedException($"'{path}' is outside the repository");
            if (relative == ".")
                return [];
            globs.Add(Glob.TryParse("/" + relative, out var error) ?? throw new CommandFailedException($"'{path}' {error}"));
        }

        return globs;
    }
}
