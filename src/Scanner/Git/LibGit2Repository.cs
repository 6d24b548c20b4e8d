using System.Buffers;
using LibGit2Sharp;

namespace ApiXGuard.Scanner.Git;

/// <summary>Reads a repository through libgit2: no child process, and refuses what libgit2 does not know.</summary>
internal sealed class LibGit2Repository : IGitRepository
{
    private readonly Repository _repository;
    private readonly LooseObjects _loose;
    private readonly Lock _reading = new();

    /// <exception cref="GitException">libgit2 refuses the repository.</exception>
    public LibGit2Repository(RepositoryLocation location)
    {
        if (location.Environment.MovesObjects || location.Environment.CommonDirectory is not null)
            throw new GitException("libgit2 does not look where GIT_OBJECT_DIRECTORY, GIT_ALTERNATE_OBJECT_DIRECTORIES and GIT_COMMON_DIR point");
        var options = new RepositoryOptions { WorkingDirectoryPath = location.WorkTree, IndexPath = location.IndexPath };
        _loose = new LooseObjects(Path.Combine(location.CommonDirectory, "objects"));
        _repository = Guard(() => Open(location, options));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexChange> CompareIndexWithHead() => Compare(Guard(ReadHead));

    /// <inheritdoc/>
    public IReadOnlyList<IndexChange> CompareIndexWith(string commit) => Compare(commit);

    /// <inheritdoc/>
    public BlobReading ReadBlob(string id, long maximumSize)
    {
        if (_loose.TryRead(id, maximumSize, out var reading))
            return reading;
        lock (_reading)
            return Guard(() => ReadThroughLibGit2(id, maximumSize));
    }

    /// <inheritdoc/>
    public void Dispose() => _repository.Dispose();

    /// <summary>The commit that HEAD names, in hex; <see langword="null"/> before the first commit.</summary>
    private string? ReadHead()
    {
        if (_repository.Refs.Head is not { } head)
            throw new GitException("HEAD cannot be read");
        if (head.ResolveToDirectReference() is { } direct)
            return direct.TargetIdentifier;
        return _repository.Info.IsHeadUnborn ? null : throw new GitException("HEAD does not name a commit");
    }

    private List<IndexChange> Compare(string? commit) => Guard(() =>
    {
        Tree? tree = null;
        if (commit is not null)
            tree = (_repository.Lookup<Commit>(commit) ?? throw new GitException($"commit {commit} is not in the repository")).Tree;
        var options = new CompareOptions { Similarity = SimilarityOptions.None };
        using var changes = _repository.Diff.Compare<TreeChanges>(tree, DiffTargets.Index, null, null, options);
        var list = new List<IndexChange>();
        foreach (var change in changes)
        {
            var newKind = change.Status == ChangeKind.Conflicted ? EntryKind.Unmerged : KindOf(change.Mode);
            list.Add(new IndexChange(change.Path, KindOf(change.OldMode), change.OldOid.Sha, newKind, change.Oid.Sha));
        }

        return list;
    });

    private BlobReading ReadThroughLibGit2(string id, long maximumSize)
    {
        if (_repository.Lookup<Blob>(id) is not { IsMissing: false } blob)
            return BlobReading.Missing;
        var size = blob.Size;
        if (size > maximumSize || size > Array.MaxLength)
            return BlobReading.TooLarge(size);
        var content = ArrayPool<byte>.Shared.Rent((int)size);
        using var stream = blob.GetContentStream();
        stream.ReadExactly(content, 0, (int)size);
        return BlobReading.Of(content, (int)size);
    }

    /// <summary>Opens a repository, or says why not.</summary>
    internal static Repository Open(RepositoryLocation location, RepositoryOptions options)
    {
        try
        {
            LibGit2Library.Prepare();
            return new Repository(location.GitDirectory, options);
        }
        catch (LibGit2SharpException e) when (e is RepositoryNotFoundException || e.Message.Contains("not owned by current user", StringComparison.Ordinal))
        {
            // It is a repository, or it would not have been found: both are how another owner shows.
            throw new GitException(
                $"libgit2 refuses the repository, most likely because it belongs to another user; if you trust it, run: git config --global --add safe.directory {location.WorkTree ?? location.GitDirectory}", e);
        }
    }

    /// <summary>Reads, and says in one line what libgit2 objects to.</summary>
    internal static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            throw new GitException("libgit2 cannot be loaded", e);
        }
        catch (Exception e) when (e is LibGit2SharpException or ArgumentException or EndOfStreamException)
        {
            throw new GitException($"libgit2: {e.Message}", e);
        }
    }

    private static EntryKind KindOf(Mode mode) => mode switch
    {
        Mode.Nonexistent => EntryKind.None,
        Mode.SymbolicLink => EntryKind.Link,
        Mode.GitLink => EntryKind.Submodule,
        _ => EntryKind.File,
    };
}
