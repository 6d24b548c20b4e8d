using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.History;

/// <summary>Collects, from several threads, which secret stands at which places of a history. One secret under one rule is one entry.</summary>
internal sealed class Occurrences
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Fingerprint, string Rule), Entry> _entries = [];

    /// <summary>Takes the findings at one place.</summary>
    public void Add(int place, IEnumerable<Finding> findings)
    {
        lock (_lock)
        {
            foreach (var finding in findings)
            {
                var key = (finding.Fingerprint, finding.Rule.Id);
                if (!_entries.TryGetValue(key, out var entry))
                    _entries.Add(key, entry = new Entry(finding));
                entry.Add(place, finding);
            }
        }
    }

    /// <summary>The entries, in an order that does not depend on threads.</summary>
    public IReadOnlyList<Entry> All() =>
        [.. _entries.OrderBy(pair => pair.Key.Fingerprint, StringComparer.Ordinal).ThenBy(pair => pair.Key.Rule, StringComparer.Ordinal).Select(pair => pair.Value)];

    /// <summary>One secret under one rule.</summary>
    internal sealed class Entry(Finding first)
    {
        private readonly SortedDictionary<int, List<Location>> _places = [];

        /// <summary>As it is told: where it is surest.</summary>
        public Finding Surest { get; private set; } = first;

        /// <summary>Where it stands at each place.</summary>
        public IReadOnlyDictionary<int, List<Location>> Places => _places;

        public void Add(int place, Finding finding)
        {
            // Between equals the text decides, so that the order in which threads arrive does not show.
            var order = (finding.Confidence, finding.Validity).CompareTo((Surest.Confidence, Surest.Validity));
            if (order > 0 || (order == 0 && string.CompareOrdinal(finding.Redacted, Surest.Redacted) < 0))
                Surest = finding;
            if (!_places.TryGetValue(place, out var locations))
                _places.Add(place, locations = []);
            locations.AddRange(finding.Locations);
        }
    }
}
