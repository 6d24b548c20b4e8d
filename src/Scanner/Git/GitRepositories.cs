namespace ApiXGuard.Scanner.Git;

/// <summary>Opens repositories with the engine that can read them.</summary>
internal static class GitRepositories
{
    /// <summary>
    /// Opens a repository that has an index. Left to choose, git reads it: comparing the index is one short process, while libgit2
    /// takes longer to load and refuses formats it does not know. Where git is not installed, or processes are slow to start
    /// (Windows), libgit2 does, and git where that refuses.
    /// </summary>
    /// <typeparam name="T">What the first look gives.</typeparam>
    /// <param name="location">Where the repository is.</param>
    /// <param name="engine">Who is to read it.</param>
    /// <param name="look">Reads what an engine that does not know the repository's format would refuse; called once for each engine tried.</param>
    /// <exception cref="GitException">No engine can read it.</exception>
    public static (IGitRepository Repository, T Seen) Open<T>(RepositoryLocation location, GitEngine engine, Func<IGitRepository, T> look)
    {
        if (location.WorkTree is null && location.Environment.IndexFile is null)
            throw new GitException($"'{location.GitDirectory}' is a bare repository: it has no index");
        var hasGit = GitCommand.FindExecutable() is not null;
        if (engine == GitEngine.Git || (engine == GitEngine.Auto && hasGit && !OperatingSystem.IsWindows()))
            return LookThrough(new GitCommandRepository(location), look);
        try
        {
            return LookThrough(new LibGit2Repository(location), look);
        }
        catch (GitException refusal) when (engine == GitEngine.Auto)
        {
            if (!hasGit)
                throw new GitException($"{refusal.Message}; and git, which could read it instead, was not found in PATH", refusal);
            return LookThrough(new GitCommandRepository(location), look);
        }
    }

    private static (IGitRepository Repository, T Seen) LookThrough<T>(IGitRepository repository, Func<IGitRepository, T> look)
    {
        try
        {
            return (repository, look(repository));
        }
        catch
        {
            repository.Dispose();
            throw;
        }
    }
}
