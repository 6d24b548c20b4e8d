using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.References;

namespace ApiXGuard.Scanner.Git;

/// <summary>A repository opened to read its history: names and objects.</summary>
/// <param name="References">The names.</param>
/// <param name="Objects">The objects.</param>
internal sealed record GitHistory(IReferenceDatabase References, IObjectDatabase Objects) : IDisposable
{
    /// <summary>Opens a repository with the engine that can read it: left to choose, libgit2, and git for what that refuses.</summary>
    /// <exception cref="GitException">No engine can read it.</exception>
    public static GitHistory Open(RepositoryLocation location, GitEngine engine)
    {
        if (engine == GitEngine.Git)
            return OpenWithGit(location);
        try
        {
            var references = new LibGit2References(location);
            try
            {
                return new GitHistory(references, new LibGit2ObjectDatabase(location));
            }
            catch
            {
                references.Dispose();
                throw;
            }
        }
        catch (GitException refusal) when (engine == GitEngine.Auto)
        {
            if (GitCommand.FindExecutable() is null)
                throw new GitException($"{refusal.Message}; and git, which could read it instead, was not found in PATH", refusal);
            return OpenWithGit(location);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Objects.Dispose();
        References.Dispose();
    }

    private static GitHistory OpenWithGit(RepositoryLocation location)
    {
        var git = new GitCommand(location.Start, location.Environment);
        // Asked first, because it says who the repository belongs to where that is the trouble.
        git.Ask("rev-parse", "--git-dir");
        return new GitHistory(new CommandReferences(git), new CommandObjectDatabase(git));
    }
}
