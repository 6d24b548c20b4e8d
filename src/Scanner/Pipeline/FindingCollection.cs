using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Pipeline;

/// <summary>
/// Collects what a run finds, from several threads, and brings it into an order that does not depend on them.
/// One secret under one rule is one finding, however often it stands somewhere.
/// </summary>
internal sealed class FindingCollection
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Fingerprint, string Rule), Entry> _findings = [];
    private readonly List<SkippedItem> _skipped = [];
    private readonly List<ScanError> _errors = [];
    private readonly List<ScanWarning> _warnings = [];

    /// <summary>Takes the findings of one blob.</summary>
    public void Add(IReadOnlyList<Finding> findings, IEnumerable<ScanWarning> warnings)
    {
        lock (_lock)
        {
            foreach (var finding in findings)
            {
                if (_findings.TryGetValue((finding.Fingerprint, finding.Rule.Id), out var entry))
                    entry.Merge(finding);
                else
                    _findings.Add((finding.Fingerprint, finding.Rule.Id), new Entry(finding));
            }

            _warnings.AddRange(warnings);
        }
    }

    /// <summary>Takes something left out.</summary>
    public void Add(SkippedItem item)
    {
        lock (_lock)
            _skipped.Add(item);
    }

    /// <summary>Takes something unreadable.</summary>
    public void Add(ScanError error)
    {
        lock (_lock)
            _errors.Add(error);
    }

    /// <summary>Everything, sorted.</summary>
    public ScanReport ToReport(ScanStatistics statistics)
    {
        lock (_lock)
        {
            var findings = _findings.Values.Select(entry => entry.ToFinding()).ToList();
            findings.Sort(FindingOrder.Compare);
            return new ScanReport(
                findings,
                [.. _skipped.OrderBy(item => item.Path, StringComparer.Ordinal).ThenBy(item => item.Reason)],
                [.. _errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Message, StringComparer.Ordinal)],
                statistics)
            {
                Warnings = [.. _warnings.OrderBy(warning => warning.Path, StringComparer.Ordinal).ThenBy(warning => warning.Line)],
            };
        }
    }

    /// <summary>A finding that may still get locations.</summary>
    private sealed class Entry(Finding first)
    {
        private readonly List<Location> _locations = [.. first.Locations];
        private Finding _surest = first;

        public void Merge(Finding other)
        {
            // The same secret may be less sure in a test folder than elsewhere: the surest place counts. Between equals the text
            // decides, so that the order in which threads arrive does not show.
            var order = (other.Confidence, other.Validity).CompareTo((_surest.Confidence, _surest.Validity));
            if (order > 0 || (order == 0 && string.CompareOrdinal(other.Redacted, _surest.Redacted) < 0))
                _surest = other;
            _locations.AddRange(other.Locations);
        }

        public Finding ToFinding()
        {
            // A file that was named twice is still one place.
            var places = _locations.DistinctBy(place => (place.Path, place.StartLine, place.StartColumn, place.EndLine, place.EndColumn)).ToList();
            places.Sort(FindingOrder.Compare);
            return _surest with { Locations = places };
        }
    }
}
