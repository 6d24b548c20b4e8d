using ApiXGuard.Scanner.Git;

namespace ApiXGuard.Scanner.Sources;

/// <summary>The index against one parent of the next commit.</summary>
internal sealed class ParentComparison
{
    /// <summary>Deleted files that are compared with an added one, to see whether it was renamed.</summary>
    private const int RenameLimit = 200;

    /// <summary>How alike a renamed file must be: git's own default.</summary>
    private const double RenameSimilarity = 0.5;

    private readonly ILookup<(string Path, string Id), IndexChange> _byPathAndBlob;
    private readonly List<IndexChange> _deleted;
    private readonly Dictionary<string, IndexChange?> _renames = [];

    public ParentComparison(IReadOnlyList<IndexChange> changes)
    {
        Changes = changes;
        _byPathAndBlob = changes.ToLookup(change => (change.Path, change.NewId));
        _deleted = changes.Where(change => change.NewKind == EntryKind.None && change.OldKind == EntryKind.File).ToList();
        PairExactRenames();
    }

    /// <summary>Whether <see cref="FindAdded"/> may pair a new file with a deleted one. If not, it is thread-safe.</summary>
    public bool MayFindRenames => _deleted.Count > 0;

    /// <summary>What differs.</summary>
    public IReadOnlyList<IndexChange> Changes { get; }

    /// <summary>Whether a staged entry's content differs from this parent's, at its path and, if renamed, at its old one.</summary>
    public bool Differs(in IndexChange staged)
    {
        foreach (var change in _byPathAndBlob[(staged.Path, staged.NewId)])
        {
            if (change.NewId != change.OldId)
                return !(_renames.TryGetValue(staged.Path, out var source) && source?.OldId == staged.NewId);
        }

        return false;
    }

    /// <summary>The lines of a staged file that this parent does not have.</summary>
    public LineSet FindAdded(in IndexChange staged, ReadOnlyMemory<byte> content, IGitRepository repository, long maximumSize)
    {
        LineSet? added = null;
        foreach (var change in _byPathAndBlob[(staged.Path, staged.NewId)])
        {
            var against = FindAddedAgainst(change, content, repository, maximumSize);
            added = added is null ? against : added.Intersect(against);
        }

        return added ?? LineSet.None;
    }

    private LineSet FindAddedAgainst(in IndexChange change, ReadOnlyMemory<byte> content, IGitRepository repository, long maximumSize)
    {
        IndexChange? source = change;
        if (change.OldKind == EntryKind.None && change.NewKind == EntryKind.File && !_renames.TryGetValue(change.Path, out source) && MayFindRenames)
            _renames.Add(change.Path, source = FindRename(content, repository, maximumSize));

        // A file that became a link, or the reverse, has nothing in common with what it was.
        if (source is not { } from || from.OldKind != change.NewKind)
            return LineSet.Every;
        using var old = repository.ReadBlob(from.OldId, maximumSize);
        // An old blob that is not here cannot excuse any line.
        return old.State == BlobState.Read ? LineDiff.FindAdded(old.Content, content) : LineSet.Every;
    }

    private void PairExactRenames()
    {
        if (_deleted.Count == 0)
            return;
        var sources = new Dictionary<string, List<IndexChange>>();
        foreach (var source in _deleted)
        {
            if (!sources.TryGetValue(source.OldId, out var same))
                sources.Add(source.OldId, same = []);
            same.Add(source);
        }

        foreach (var change in Changes)
        {
            if (change.OldKind != EntryKind.None || change.NewKind != EntryKind.File || !sources.TryGetValue(change.NewId, out var same) || same.Count == 0)
                continue;
            // git prefers a source of the same file name, and uses each source once.
            var at = Math.Max(0, same.FindIndex(source => NameOf(source.Path).SequenceEqual(NameOf(change.Path))));
            _renames[change.Path] = same[at];
            _deleted.Remove(same[at]);
            same.RemoveAt(at);
        }
    }

    private IndexChange? FindRename(ReadOnlyMemory<byte> content, IGitRepository repository, long maximumSize)
    {
        var best = -1;
        var bestSimilarity = RenameSimilarity;
        for (var i = 0; i < Math.Min(_deleted.Count, RenameLimit); i++)
        {
            using var old = repository.ReadBlob(_deleted[i].OldId, Math.Min(maximumSize, 2L * content.Length));
            if (old.State != BlobState.Read || old.Size * 2 < content.Length)
                continue;
            var similarity = LineDiff.Similarity(old.Content, content);
            if (similarity > bestSimilarity || (best < 0 && similarity >= bestSimilarity))
                (best, bestSimilarity) = (i, similarity);
        }

        if (best < 0)
            return null;
        var found = _deleted[best];
        _deleted.RemoveAt(best);
        return found;
    }

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);
}
