using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.Packs;
using ApiXGuard.Scanner.Git.References;

namespace ApiXGuard.Scanner.Git;

/// <summary>A repository opened to read its history: names and objects.</summary>
/// <param name="References">The names.</param>
/// <param name="Objects">The objects.</param>
internal sealed record GitHistory(IReferenceDatabase References, IObjectDatabase Objects) : IDisposable
{
    /// <summary>
    /// Whether visiting everything there is costs less than finding out first what is needed. Not where objects are missing on purpose,
    /// which only a walk notices.
    /// </summary>
    public bool VisitsWholeStore { get; private init; }

    /// <summary>
    /// Opens a repository with the engine that can read it. Left to choose, our own reader of packs with libgit2 for the names; git for
    /// what either does not know.
    /// </summary>
    /// <exception cref="GitException">No engine can read it.</exception>
    public static GitHistory Open(RepositoryLocation location, GitEngine engine)
    {
        if (engine == GitEngine.Git)
            return OpenWithGit(location);
        try
        {
            var references = ReferencesOf(location, engine);
            try
            {
                return engine == GitEngine.LibGit2
                    ? new GitHistory(references, new LibGit2ObjectDatabase(location))
                    : new GitHistory(references, OpenPacks(location)) { VisitsWholeStore = !HasPromisor(location) };
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

    private static IReferenceDatabase ReferencesOf(RepositoryLocation location, GitEngine engine)
    {
        try
        {
            return new LibGit2References(location);
        }
        catch (GitException) when (engine == GitEngine.Pack && GitCommand.FindExecutable() is not null)
        {
            return new CommandReferences(AskGit(location));
        }
    }

    private static PackDatabase OpenPacks(RepositoryLocation location)
    {
        if (location.Environment.MovesObjects)
            throw new GitException("objects are where GIT_OBJECT_DIRECTORY and GIT_ALTERNATE_OBJECT_DIRECTORIES point, which only git itself follows");
        try
        {
            return PackDatabase.Open(Path.Combine(location.CommonDirectory, "objects"));
        }
        catch (UnsupportedStoreException e)
        {
            throw new GitException(e.Message, e);
        }
    }

    /// <summary>A partial clone marks the packs that it got from its promisor.</summary>
    private static bool HasPromisor(RepositoryLocation location)
    {
        var folder = Path.Combine(location.CommonDirectory, "objects", "pack");
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.promisor").Any();
    }

    private static GitHistory OpenWithGit(RepositoryLocation location)
    {
        var git = AskGit(location);
        return new GitHistory(new CommandReferences(git), new CommandObjectDatabase(git));
    }

    private static GitCommand AskGit(RepositoryLocation location)
    {
        var git = new GitCommand(location.Start, location.Environment);
        // Asked first, because it says who the repository belongs to where that is the trouble.
        git.Ask("rev-parse", "--git-dir");
        return git;
    }
}
