using System.Diagnostics;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>
/// Several files written together: all or none. What is staged is first written beside the targets and brought to the disk; then each
/// takes its target's place, in the order in which they were staged. Where one fails, those before it are put back. So stage the place a
/// secret goes to before the place it leaves.
/// </summary>
/// <param name="root">The top of the repository. A link in it that leads out of it is not followed.</param>
internal sealed class FileTransaction(string root)
{
    private readonly string _root = Path.GetFullPath(root);
    private readonly List<StagedFile> _staged = [];
    private bool _isCommitted;

    /// <summary>Old contents that could not be deleted after everything was written; empty almost always.</summary>
    public IReadOnlyList<string> Leftovers { get; private set; } = [];

    /// <summary>Told of each file just before it takes its target's place.</summary>
    public Action<string>? Applying { get; init; }

    /// <summary>Replaces a file's content. A second replacement of the same file goes on from the first.</summary>
    /// <param name="path">The file.</param>
    /// <param name="original">What was read from it, or what was staged for it last. Where the file holds something else by then, nothing is written.</param>
    /// <param name="content">What it shall hold.</param>
    /// <param name="holdsSecrets">Whether nobody but the owner may read it from then on; else its mode stays.</param>
    /// <exception cref="FileTransactionException">The file cannot be replaced.</exception>
    public void Replace(string path, byte[] original, byte[] content, bool holdsSecrets = false)
    {
        var target = FileTarget.Of(path, _root);
        if (Earlier(target) is { } earlier)
        {
            if (earlier.Content is null || !earlier.Content.AsSpan().SequenceEqual(original))
                throw new FileTransactionException(path, "it was changed in the meantime");
            earlier.Content = content;
            earlier.HoldsSecrets |= holdsSecrets;
            return;
        }

        Stage(new StagedFile(target, original) { Content = content, HoldsSecrets = holdsSecrets });
    }

    /// <summary>Creates a file, and the folders it needs. Where there is one by then, nothing is written.</summary>
    /// <exception cref="FileTransactionException">The file cannot be created.</exception>
    public void Create(string path, byte[] content, bool holdsSecrets = false)
    {
        var target = FileTarget.Of(path, _root);
        if (Earlier(target) is not null)
            throw new FileTransactionException(path, "it is there already");
        Stage(new StagedFile(target, null) { Content = content, HoldsSecrets = holdsSecrets });
    }

    /// <summary>Deletes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="original">What was read from it.</param>
    /// <exception cref="FileTransactionException">The file cannot be deleted.</exception>
    public void Delete(string path, byte[] original)
    {
        var target = FileTarget.Of(path, _root);
        if (Earlier(target) is not null)
            throw new FileTransactionException(path, "it is written in the same step");
        Stage(new StagedFile(target, original));
    }

    /// <summary>Writes everything, once.</summary>
    /// <exception cref="FileTransactionException">Something cannot be written; every file is as it was.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the first file took its place; every file is as it was.</exception>
    public void Commit(CancellationToken cancellationToken = default)
    {
        if (_isCommitted)
            throw new InvalidOperationException("A transaction is committed once.");
        _isCommitted = true;
        var current = "";
        try
        {
            foreach (var file in _staged)
            {
                cancellationToken.ThrowIfCancellationRequested();
                current = file.Target.Shown;
                file.Prepare();
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var file in _staged)
            {
                current = file.Target.Shown;
                Applying?.Invoke(current);
                file.Apply();
            }
        }
        catch (Exception e)
        {
            var unrestored = Undo();
            if (unrestored.Count > 0)
                throw new FileTransactionException(current, $"{Why(e)}; these could not be put back and are kept beside it: {string.Join(", ", unrestored)}", e);
            if (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
                throw new FileTransactionException(current, Why(e), e);
            throw;
        }

        Leftovers = [.. _staged.Select(file => file.Finish()).OfType<string>()];
    }

    private void Stage(StagedFile file)
    {
        file.Check();
        _staged.Add(file);
    }

    private StagedFile? Earlier(FileTarget target) => _staged.Find(file => file.Target.Path == target.Path);

    private List<string> Undo()
    {
        var unrestored = new List<string>();
        for (var i = _staged.Count - 1; i >= 0; i--)
        {
            if (_staged[i].Undo() is { } kept)
                unrestored.Add(kept);
        }

        return unrestored;
    }

    private static string Why(Exception e) => e switch
    {
        FileTransactionException known => known.Why,
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it has gone",
        OperationCanceledException => "it was cancelled",
        _ => e.Message.ReplaceLineEndings(" "),
    };
}

/// <summary>A file cannot be written. Says which and why, on one line, and nothing of what it holds.</summary>
[DebuggerDisplay("{Message,nq}")]
internal sealed class FileTransactionException(string path, string why, Exception? inner = null)
    : Exception($"cannot write '{Reports.TerminalText.Neutralise(path)}': {why}", inner)
{
    /// <summary>The reason alone.</summary>
    public string Why { get; } = why;
}
