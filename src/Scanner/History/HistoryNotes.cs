using System.Globalization;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Pipeline;

namespace ApiXGuard.Scanner.History;

/// <summary>What a scan of a history left out or could not read: counted, because there may be a hundred thousand of a kind.</summary>
internal sealed class HistoryNotes
{
    private const int MostNamed = 3;

    private readonly HashSet<ObjectId> _missing = [];
    private readonly List<ScanError> _errors = [];
    private readonly List<SkippedItem> _skipped = [];

    /// <summary>What was left out by choice.</summary>
    public IReadOnlyList<SkippedItem> Skipped => _skipped;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ScanError> Errors =>
        _missing.Count == 0 ? _errors : [.. _errors, new ScanError("", Of(_missing, "not in the repository or cannot be read; in a partial clone, 'git fetch --refetch' brings what is missing"))];

    /// <summary>Something that makes the scan incomplete.</summary>
    public void Fail(string message) => _errors.Add(new ScanError("", message));

    /// <summary>Objects that are not there.</summary>
    public void Missing(IEnumerable<ObjectId> ids) => _missing.UnionWith(ids);

    /// <summary>What the first pass met.</summary>
    public void Take(ObjectSieve sieve, long limit)
    {
        Missing(sieve.Missing);
        if (!sieve.Damaged.IsEmpty)
            Fail(Of([.. sieve.Damaged.Distinct()], "damaged; 'git fsck' tells more"));
        if (sieve.Binaries > 0)
            _skipped.Add(new SkippedItem("", SkipReason.Binary, string.Create(CultureInfo.InvariantCulture, $"{sieve.Binaries:N0} blobs")));
        foreach (var (id, size) in sieve.TooLarge.OrderBy(pair => pair.Key))
            _skipped.Add(new SkippedItem(id.ToString(), SkipReason.TooLarge, ScanPipeline.SizeDetail(size, limit)));
    }

    /// <summary>What an earlier scan left out.</summary>
    public void Carry(IEnumerable<SkippedItem> items) => _skipped.AddRange(items.Where(item => !_skipped.Contains(item)));

    private static string Of(IReadOnlyCollection<ObjectId> ids, string what)
    {
        var named = string.Join(", ", ids.Order().Take(MostNamed));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ids.Count:N0} object{(ids.Count == 1 ? " was" : "s were")} not scanned ({named}{(ids.Count > MostNamed ? ", …" : "")}): {what}");
    }
}
