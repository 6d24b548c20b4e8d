namespace ApiXGuard.Scanner.Git;

/// <summary>Reads a repository through the installed git: right for everything that git itself reads.</summary>
internal sealed class GitCommandRepository : IGitRepository
{
    private const string EmptyTreeSha1 = Trees.EmptyTree.Sha1;
    private const string EmptyTreeSha256 = Trees.EmptyTree.Sha256;

    private readonly GitCommand _git;
    private readonly LooseObjects? _loose;
    private readonly Lock _reading = new();
    private CatFileBatch? _batch;

    /// <exception cref="GitException">git is not installed.</exception>
    public GitCommandRepository(RepositoryLocation location)
    {
        _git = new GitCommand(location.Start, location.Environment);
        _loose = location.Environment.MovesObjects ? null : new LooseObjects(Path.Combine(location.CommonDirectory, "objects"));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexChange> CompareIndexWithHead()
    {
        // Nearly always there is a HEAD: then this one process is all.
        var output = Compare("HEAD");
        if (output.ExitCode == 0)
            return RawDiff.Parse(output.Bytes);
        return ReadHead() is null ? CompareIndexWith(FindEmptyTree()) : throw GitCommand.Refusal(output.ErrorText);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexChange> CompareIndexWith(string commit)
    {
        var output = Compare(commit);
        return output.ExitCode == 0 ? RawDiff.Parse(output.Bytes) : throw GitCommand.Refusal(output.ErrorText);
    }

    /// <inheritdoc/>
    public BlobReading ReadBlob(string id, long maximumSize)
    {
        if (_loose is not null && _loose.TryRead(id, maximumSize, out var reading))
            return reading;
        lock (_reading)
            return ReadThroughBatch(id, maximumSize);
    }

    /// <inheritdoc/>
    public void Dispose() => _batch?.Dispose();

    private GitCommand.Output Compare(string commit) =>
        _git.Run("diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", commit, "--");

    private string? ReadHead()
    {
        var head = _git.Run("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
        if (head.ExitCode == 0)
            return head.Text;
        // Before the first commit HEAD names a branch that is not there yet. Anything else that cannot be resolved is damage.
        var branch = _git.Run("symbolic-ref", "--quiet", "HEAD");
        if (branch.ExitCode == 0 && _git.Run("show-ref", "--verify", "--quiet", branch.Text).ExitCode == 1)
            return null;
        throw GitCommand.Refusal(head.ErrorText.Length > 0 ? head.ErrorText : branch.ErrorText.Length > 0 ? branch.ErrorText : "HEAD does not name a commit");
    }

    private BlobReading ReadThroughBatch(string id, long maximumSize)
    {
        try
        {
            return (_batch ??= new CatFileBatch(_git)).Read(id, maximumSize);
        }
        catch (IOException)
        {
            // git ends at an object that a partial clone lacks; the next request starts it again.
            _batch?.Dispose();
            _batch = null;
            return BlobReading.Missing;
        }
    }

    private string FindEmptyTree() =>
        _git.Run("rev-parse", "--show-object-format").Text == "sha256" ? EmptyTreeSha256 : EmptyTreeSha1;
}
