using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Pipeline;
using ApiXGuard.Scanner.Sharding;

namespace ApiXGuard.Scanner.History;

/// <summary>What a scan of a history left out or could not read: counted, because there may be a hundred thousand of a kind.</summary>
/// <param name="shard">The part of the objects that is told of; <see langword="null"/> for all.</param>
internal sealed class HistoryNotes(Shard? shard)
{
    private readonly HashSet<ObjectId> _missing = [];
    private readonly HashSet<ObjectId> _damaged = [];
    private readonly List<ScanError> _errors = [];
    private readonly List<SkippedItem> _skipped = [];

    /// <summary>What was left out by choice.</summary>
    public IReadOnlyList<SkippedItem> Skipped => _skipped;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ScanError> Errors =>
        [.. _errors.Concat(Of(ObjectProblem.Missing, _missing)).Concat(Of(ObjectProblem.Damaged, _damaged)).OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Message, StringComparer.Ordinal)];

    /// <summary>Something that makes the scan incomplete.</summary>
    public void Fail(string message) => _errors.Add(new ScanError("", message));

    /// <summary>A name that cannot be read.</summary>
    public void FailReference(string name) => _errors.Add(new ScanError(name, "this ref cannot be read, so what only it leads to was not scanned; 'git fsck' tells more, and 'git update-ref -d' removes it"));

    /// <summary>Objects that are not there.</summary>
    public void Missing(IEnumerable<ObjectId> ids) => _missing.UnionWith(ids.Where(IsOwned));

    /// <summary>What the first pass met.</summary>
    public void Take(ObjectSieve sieve, long limit)
    {
        Missing(sieve.Missing);
        _damaged.UnionWith(sieve.Damaged.Where(IsOwned));
        if (sieve.Binaries > 0)
            _skipped.Add(SkippedItem.Binaries(sieve.Binaries));
        foreach (var (id, size) in sieve.TooLarge.OrderBy(pair => pair.Key))
            _skipped.Add(new SkippedItem(id.ToString(), SkipReason.TooLarge, ScanPipeline.SizeDetail(size, limit)));
    }

    /// <summary>What an earlier scan left out.</summary>
    public void Carry(IEnumerable<SkippedItem> items) => _skipped.AddRange(items.Where(item => !_skipped.Contains(item)));

    private bool IsOwned(ObjectId id) => shard is not { } part || part.Owns(id);

    private static IEnumerable<ScanError> Of(ObjectProblem problem, HashSet<ObjectId> ids) =>
        ids.Count == 0 ? [] : [UnreadObjects.Of(problem, ids.Select(id => id.ToString())).ToError()];
}
