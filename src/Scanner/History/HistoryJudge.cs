using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Pipeline;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.History;

/// <summary>
/// The second pass: the few objects that may hold a secret are read again and judged where they stand, once for each kind of path
/// they were seen under. Thread-safe.
/// </summary>
internal sealed class HistoryJudge(SecretScanner scanner, PolicyDecider decider, HistoryScope scope, CancellationToken cancellationToken)
{
    private int _allowed;
    private int _belowConfidence;

    /// <summary>What was found where.</summary>
    public Occurrences Found { get; } = new();

    /// <summary>How many matches somebody allowed.</summary>
    public int Allowed => _allowed;

    /// <summary>How many matches are less sure than what was asked for.</summary>
    public int BelowConfidence => _belowConfidence;

    /// <summary>Judges one object.</summary>
    /// <param name="reading">The object.</param>
    /// <param name="places">Where it stands: places by number and their paths.</param>
    /// <param name="kind">What it is judged as.</param>
    public void Judge(ObjectReading reading, IEnumerable<(int Place, string Path)> places, LocationKind kind)
    {
        var text = TextOf(reading);
        foreach (var alike in places.Where(place => IsWanted(place.Path, kind)).GroupBy(place => PathKind.Of(place.Path)))
        {
            var found = scanner.FindMatches(text.Span, new JudgeContext { Path = alike.Key }, cancellationToken);
            if (found.Matches.Count == 0)
                continue;
            foreach (var (place, path) in alike)
            {
                if (scope.Fingerprints is { } wanted)
                {
                    var here = Named(new Blob(path, text), found.Matches, wanted);
                    Found.Add(place, kind == LocationKind.File ? here : here.Select(finding => As(finding, kind)));
                    continue;
                }

                var judged = BlobJudgement.Of(new Blob(path, text), found.Matches, scanner, decider);
                Interlocked.Add(ref _allowed, judged.Allowed);
                Interlocked.Add(ref _belowConfidence, judged.BelowConfidence);
                Found.Add(place, kind == LocationKind.File ? judged.Findings : judged.Findings.Select(finding => As(finding, kind)));
            }
        }
    }

    private List<Finding> Named(Blob blob, IReadOnlyList<Match> matches, IReadOnlySet<string> fingerprints)
    {
        var factory = new FindingFactory(blob, matches);
        return [.. from match in matches
                   let fingerprint = Fingerprint.Of(match.Secret.Bytes, decider.Key)
                   where fingerprints.Contains(fingerprint.Hex)
                   select factory.Create(match, fingerprint, match.Confidence)];
    }

    private static ReadOnlyMemory<byte> TextOf(ObjectReading reading)
    {
        // A message is the tail of its object.
        var length = ObjectSieve.TextOf(reading).Length;
        return reading.Content[(reading.Content.Length - length)..];
    }

    private bool IsWanted(string path, LocationKind kind) =>
        kind != LocationKind.File
        || ((scope.Fingerprints is not null || !decider.Configuration.IsExcluded(path)) && (scope.Paths.Count == 0 || scope.Paths.Any(glob => glob.IsMatch(path))));

    private static Finding As(Finding finding, LocationKind kind) =>
        finding with { Locations = [.. finding.Locations.Select(location => location with { Kind = kind })] };
}
