namespace ApiXGuard.Scanner.Git;

/// <summary>Where a repository keeps what. Found as git finds it, without any engine: cheap, and right for what engines refuse.</summary>
/// <param name="Start">Where the search began: relative variables are relative to it.</param>
/// <param name="GitDirectory">The <c>.git</c> directory; of a linked worktree, its own.</param>
/// <param name="CommonDirectory">The directory that linked worktrees share.</param>
/// <param name="WorkTree">The top of the work tree; <see langword="null"/> in a bare repository.</param>
/// <param name="IndexPath">The index file.</param>
/// <param name="Environment">The variables that were taken into account.</param>
internal sealed record RepositoryLocation(
    string Start,
    string GitDirectory,
    string CommonDirectory,
    string? WorkTree,
    string IndexPath,
    GitEnvironment Environment)
{
    /// <summary>The repository that a directory belongs to.</summary>
    /// <exception cref="GitException">There is none.</exception>
    public static RepositoryLocation Find(string directory, GitEnvironment environment) =>
        TryFind(directory, environment) ?? throw new GitException(
            environment.Directory is { } named
                ? $"not a git repository: '{named}' (from GIT_DIR)"
                : $"not a git repository (nor any parent directory): '{Path.GetFullPath(directory)}'");

    /// <summary>The repository that a directory belongs to, or <see langword="null"/>.</summary>
    public static RepositoryLocation? TryFind(string directory, GitEnvironment environment)
    {
        var start = Path.GetFullPath(directory);
        if (environment.Directory is { } named)
        {
            var gitDirectory = Resolve(Path.Combine(start, named));
            return gitDirectory is null ? null : Describe(start, gitDirectory, start, isDiscovered: false, environment);
        }

        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var gitDirectory = Resolve(Path.Combine(folder, ".git"));
            if (gitDirectory is not null)
                return Describe(start, gitDirectory, folder, isDiscovered: true, environment);
            if (IsGitDirectory(folder, environment))
                return Describe(start, folder, null, isDiscovered: true, environment);
        }

        return null;

        string? Resolve(string path)
        {
            if (File.Exists(path))
                path = FollowFile(path) ?? path;
            return IsGitDirectory(path, environment) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) : null;
        }
    }

    /// <summary>The commits being merged, besides HEAD; none where no merge is in progress.</summary>
    /// <exception cref="GitException">The file that names them cannot be read.</exception>
    public IReadOnlyList<string> ReadMergeHeads()
    {
        var path = Path.Combine(GitDirectory, "MERGE_HEAD");
        if (!File.Exists(path))
            return [];
        try
        {
            return File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GitException($"cannot read '{path}': {e.Message}", e);
        }
    }

    private static RepositoryLocation Describe(string start, string gitDirectory, string? workTree, bool isDiscovered, GitEnvironment environment)
    {
        var isLinked = File.Exists(Path.Combine(gitDirectory, "commondir"));
        var common = environment.CommonDirectory is { } named ? Path.GetFullPath(Path.Combine(start, named)) : CommonOf(gitDirectory);
        if (environment.WorkTree is { } tree)
        {
            workTree = Path.GetFullPath(Path.Combine(start, tree));
        }
        else if (!isLinked)
        {
            var config = GitConfigFile.Read(Path.Combine(common, "config"));
            if (config.WorkTree is { } configured)
                workTree = Path.GetFullPath(Path.Combine(gitDirectory, configured));
            else if (config.IsBare)
                workTree = null;
        }
        else if (!isDiscovered || workTree is null)
        {
            workTree = LinkedWorkTree(gitDirectory) ?? workTree;
        }

        var index = environment.IndexFile is { } file
            ? Path.GetFullPath(Path.Combine(IndexBase(), file))
            : Path.Combine(gitDirectory, "index");
        return new RepositoryLocation(start, gitDirectory, common, workTree, index, environment);

        // git goes to the top of the work tree before it reads the variable, when that is where it started below.
        string IndexBase() =>
            workTree is not null && (start + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(workTree) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? workTree
                : start;
    }

    private static bool IsGitDirectory(string path, GitEnvironment environment)
    {
        var head = Path.Combine(path, "HEAD");
        if (!File.Exists(head) && new FileInfo(head).LinkTarget is null)
            return false;
        var common = CommonOf(path);
        return Directory.Exists(Path.Combine(common, "refs"))
            && (environment.ObjectDirectory is not null || Directory.Exists(Path.Combine(common, "objects")));
    }

    private static string? FollowFile(string path)
    {
        const string prefix = "gitdir:";
        var text = ReadShort(path);
        return text is not null && text.StartsWith(prefix, StringComparison.Ordinal)
            ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, text[prefix.Length..].Trim()))
            : null;
    }

    private static string CommonOf(string gitDirectory) =>
        ReadShort(Path.Combine(gitDirectory, "commondir")) is { Length: > 0 } text
            ? Path.GetFullPath(Path.Combine(gitDirectory, text.TrimEnd('\r', '\n')))
            : gitDirectory;

    private static string? LinkedWorkTree(string gitDirectory) =>
        ReadShort(Path.Combine(gitDirectory, "gitdir")) is { Length: > 0 } text
            ? Path.GetDirectoryName(Path.GetFullPath(Path.Combine(gitDirectory, text.TrimEnd('\r', '\n'))))
            : null;

    private static string? ReadShort(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length < 64 * 1024 ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
