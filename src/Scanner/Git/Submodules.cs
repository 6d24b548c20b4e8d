using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git;

/// <summary>A repository inside of another one.</summary>
/// <param name="Path">Where it lies in the outermost repository's work tree, with <c>/</c>; of one that is not checked out, its name.</param>
/// <param name="Location">The repository; <see langword="null"/> where only its commit is named and nothing of it was fetched.</param>
internal sealed record Submodule(string Path, RepositoryLocation? Location);

/// <summary>Finds the submodules of a repository: those that HEAD names, and those that were fetched for another commit.</summary>
internal static class Submodules
{
    // Nobody nests deeper; a repository that holds itself would.
    private const int DeepestNesting = 16;

    private const int MostFolders = 100_000;

    private static readonly EnumerationOptions Folders = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>The submodules, and theirs, in the order of their paths.</summary>
    /// <param name="outer">The outermost repository.</param>
    /// <param name="open">Opens a repository.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="GitException">The outermost repository cannot be read. One that is inside and cannot be read is listed without its own.</exception>
    public static IReadOnlyList<Submodule> Find(RepositoryLocation outer, Func<RepositoryLocation, GitHistory> open, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<string, Submodule>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { outer.CommonDirectory };
        Add(outer, "", 0);
        return [.. found.Values];

        void Add(RepositoryLocation location, string prefix, int depth)
        {
            if (depth == DeepestNesting)
                return;
            foreach (var (path, inner) in Direct(location, open, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var name = prefix + path;
                if (inner is null)
                {
                    found.TryAdd(name, new Submodule(name, null));
                    continue;
                }

                if (!seen.Add(inner.CommonDirectory))
                    continue;
                found[name] = new Submodule(name, inner);
                try
                {
                    Add(inner, name + "/", depth + 1);
                }
                catch (GitException)
                {
                    // The scan of it says so.
                }
            }
        }
    }

    private static List<(string Path, RepositoryLocation? Location)> Direct(RepositoryLocation location, Func<RepositoryLocation, GitHistory> open, CancellationToken cancellationToken)
    {
        var direct = new Dictionary<string, RepositoryLocation?>(StringComparer.Ordinal);
        foreach (var module in Fetched(Path.Combine(location.CommonDirectory, "modules")))
        {
            if (RepositoryLocation.TryFind(module, GitEnvironment.Empty) is { } inner && inner.GitDirectory == module)
                direct[PathOf(inner, location)] = Readable(inner);
        }

        foreach (var path in NamedByHead(location, open, cancellationToken))
        {
            if (!direct.ContainsKey(path))
                direct[path] = CheckedOut(location, path);
        }

        return [.. direct.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>Git keeps what it fetched in <c>modules/NAME</c>, where a name may hold slashes.</summary>
    private static IEnumerable<string> Fetched(string folder)
    {
        var open = new Queue<string>();
        open.Enqueue(folder);
        for (var count = 0; count < MostFolders && open.TryDequeue(out var next); count++)
        {
            if (!Directory.Exists(next))
                continue;
            foreach (var inner in Directory.EnumerateDirectories(next, "*", Folders))
            {
                if (File.Exists(Path.Combine(inner, "HEAD")))
                    yield return inner;
                else
                    open.Enqueue(inner);
            }
        }
    }

    /// <summary>A work tree that is not there stops libgit2 and git, also where only objects are asked for.</summary>
    private static RepositoryLocation Readable(RepositoryLocation inner) =>
        inner.WorkTree is null || Directory.Exists(inner.WorkTree)
            ? inner
            : RepositoryLocation.TryFind(inner.GitDirectory, new GitEnvironment { Directory = inner.GitDirectory, WorkTree = inner.GitDirectory }) ?? inner;

    private static string PathOf(RepositoryLocation inner, RepositoryLocation outer)
    {
        if (inner.WorkTree is { } tree && outer.WorkTree is { } top)
        {
            var path = Path.GetRelativePath(top, tree).Replace('\\', '/');
            if (path != "." && !path.StartsWith("../", StringComparison.Ordinal))
                return path;
        }

        return Path.GetRelativePath(Path.Combine(outer.CommonDirectory, "modules"), inner.GitDirectory).Replace('\\', '/');
    }

    /// <summary>The old way: the submodule's repository lies in its folder.</summary>
    private static RepositoryLocation? CheckedOut(RepositoryLocation outer, string path)
    {
        if (outer.WorkTree is not { } top)
            return null;
        var folder = Path.GetFullPath(Path.Combine(top, path));
        return folder.StartsWith(top + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && Directory.Exists(folder)
            && RepositoryLocation.TryFind(folder, GitEnvironment.Empty) is { } inner
            && inner.WorkTree == folder
                ? inner
                : null;
    }

    private static List<string> NamedByHead(RepositoryLocation location, Func<RepositoryLocation, GitHistory> open, CancellationToken cancellationToken)
    {
        using var repository = open(location);
        var paths = new List<string>();
        if (repository.References.Head is not { } head)
            return paths;
        using var commit = repository.Objects.Read(head, Array.MaxLength);
        if (!CommitObject.Parse(commit.Content.Span).TryFind("tree "u8, out var root))
            return paths;
        var trees = new Stack<(ObjectId Id, string Prefix)>([(root, "")]);
        while (trees.TryPop(out var tree))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var reading = repository.Objects.Read(tree.Id, Array.MaxLength);
            var entries = new TreeEntries(reading.Content.Span, tree.Id.Length);
            while (entries.MoveNext())
            {
                var path = tree.Prefix + System.Text.Encoding.UTF8.GetString(entries.Name);
                if (entries.IsSubmodule)
                    paths.Add(path);
                else if (entries.IsTree && path.Count(c => c == '/') < 1000)
                    trees.Push((entries.Id, path + "/"));
            }
        }

        return paths;
    }
}
