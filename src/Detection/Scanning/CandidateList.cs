using System.Collections;

namespace ApiXGuard.Detection;

/// <summary>
/// A growing list of candidates, made once and cleared between blobs so that scanning allocates nothing.
/// Not thread-safe: one list per thread.
/// </summary>
public sealed class CandidateList : IReadOnlyList<Candidate>
{
    private readonly List<Candidate> _items = [];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public Candidate this[int index] => _items[index];

    /// <summary>Adds a candidate unless the same rule already has one on the same span.</summary>
    public void Add(in Candidate candidate)
    {
        // Anchors come in ascending order, so a repeated span is among the last few.
        for (var i = _items.Count - 1; i >= 0 && i >= _items.Count - 16; i--)
        {
            var other = _items[i];
            if (other.Start == candidate.Start && other.Length == candidate.Length && ReferenceEquals(other.Rule, candidate.Rule))
                return;
        }

        _items.Add(candidate);
    }

    /// <summary>Empties the list and keeps its memory.</summary>
    public void Clear() => _items.Clear();

    /// <summary>Removes those from an index on that a condition holds for.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool RemoveFrom(int first, Predicate<Candidate> condition)
    {
        var kept = first;
        for (var i = first; i < _items.Count; i++)
        {
            if (!condition(_items[i]))
                _items[kept++] = _items[i];
        }

        var hasRemoved = kept < _items.Count;
        _items.RemoveRange(kept, _items.Count - kept);
        return hasRemoved;
    }

    /// <summary>Sorts by start, then longer first, then by rule, so that the order never depends on the path that found them.</summary>
    internal void Sort() => _items.Sort(Compare);

    internal static int Compare(Candidate a, Candidate b)
    {
        if (a.Start != b.Start)
            return a.Start.CompareTo(b.Start);
        return a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    }

    /// <inheritdoc/>
    public IEnumerator<Candidate> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
