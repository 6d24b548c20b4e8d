using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Pipeline;

namespace ApiXGuard.Scanner.History;

/// <summary>Makes findings of occurrences: one location for each path, as it was when the secret came there first.</summary>
internal sealed class HistoryFindings(IObjectDatabase objects, CommitGraph commits, TreeGraph trees, Sightings sightings, HistoryPlaces places)
{
    private const int CommitMessages = -1;

    private readonly Dictionary<ObjectId, Signature> _signatures = [];
    private readonly int[] _ranks = RanksOf(commits);

    /// <summary>Whether findings are to be joined with those of other parts, and so tell more.</summary>
    public bool IsPart { get; init; }

    /// <summary>The findings, by the place where each came in first.</summary>
    /// <param name="found">What stands where.</param>
    /// <param name="attribution">Says who brought it in.</param>
    /// <param name="known">What an earlier scan found; empty for a scan of its own.</param>
    /// <param name="cancellationToken">Stops between questions.</param>
    public List<Finding> Make(Occurrences found, Attribution attribution, IReadOnlyList<Finding> known, CancellationToken cancellationToken)
    {
        var earlier = known.ToDictionary(finding => (finding.Fingerprint, finding.Rule.Id));
        var entries = found.All().Select(entry => (Entry: entry, Groups: Group(entry))).ToList();
        var questions = new List<Question>();
        foreach (var (entry, groups) in entries)
        {
            questions.Add(QuestionOf(entry.Places.Keys) with { KeepsCommits = IsPart });
            questions.AddRange(groups.Select(group => QuestionOf(group)));
        }

        var answers = attribution.Ask(questions, cancellationToken);
        var findings = new List<Finding>();
        var next = 0;
        foreach (var (entry, groups) in entries)
        {
            var whole = answers[next++];
            var located = new List<(int Order, Location Location)>();
            var current = new List<(Location Location, Answer Answer)>();
            foreach (var group in groups)
            {
                AddLocations(entry, group, answers[next], located);
                current.AddRange(entry.Places[group[0]].Take(1).Select(location => (location, answers[next])));
                next++;
            }

            if (earlier.Remove((entry.Surest.Fingerprint, entry.Surest.Rule.Id), out var old))
            {
                // A new path is told as it was when the secret came there.
                current = [.. current.Select(item => (located.Find(other => other.Location.Path == item.Location.Path).Location ?? item.Location, item.Answer))];
                findings.Add(KnownHistory.Add(old, whole, current));
            }
            else if (located.Count > 0 && (whole.First >= 0 || located.Exists(item => item.Order < 0)))
            {
                // What the scanned commits only inherited is not theirs.
                findings.Add(entry.Surest with { Locations = ByArrival(located), Provenance = ProvenanceOf(whole) });
            }
        }

        findings.AddRange(earlier.Values.Select(finding => KnownHistory.Add(finding, default(Answer) with { First = -1 }, [])));
        findings.Sort(FindingOrder.Compare);
        return findings;
    }

    /// <summary>Findings of a scan that did not get as far as paths and commits.</summary>
    public static List<Finding> WithoutProvenance(Occurrences found)
    {
        var findings = found.All()
            .Select(entry => entry.Surest with { Locations = [.. entry.Places.Values.SelectMany(list => list).Order(FindingOrder.ByPlace)] })
            .ToList();
        findings.Sort(FindingOrder.Compare);
        return findings;
    }

    /// <summary>The places of an entry under one path each; all commit messages count as one path.</summary>
    private List<List<int>> Group(Occurrences.Entry entry) =>
        [.. entry.Places.Keys
            .GroupBy(place => places.IsSighting(place)
                ? (0, sightings.PathNumberOf(place))
                : places.Outside(place).Commit >= 0 ? (1, CommitMessages) : (2, place))
            .Select(group => group.ToList())];

    private Question QuestionOf(IEnumerable<int> group)
    {
        var inTrees = new List<int>();
        var messages = new List<int>();
        foreach (var place in group)
        {
            if (places.IsSighting(place))
                inTrees.Add(place);
            else if (places.Outside(place).Commit is >= 0 and var commit)
                messages.Add(commit);
        }

        return new Question(inTrees, messages);
    }

    private void AddLocations(Occurrences.Entry entry, List<int> group, Answer answer, List<(int Order, Location Location)> located)
    {
        if (PlaceOf(entry, group, answer) is not { } place)
            return;
        var provenance = !places.IsSighting(place) && places.Outside(place).Kind == LocationKind.TagMessage
            ? Sign(new Provenance(null, null, null, null, false, 0), places.Outside(place).Object)
            : ProvenanceOf(answer);
        located.AddRange(entry.Places[place].Select(location => (answer.First, location with { Provenance = provenance })));
    }

    /// <summary>Of the places under one path, the one where the secret came in first; none where it was only inherited.</summary>
    private int? PlaceOf(Occurrences.Entry entry, List<int> group, Answer answer)
    {
        var (root, isSighting) = (answer.First < 0 ? default : commits[answer.First].Tree, places.IsSighting(group[0]));
        if (isSighting && answer.First < 0)
        {
            // Of several that no commit leads to, the one that every part of a scan would choose.
            return group.Where(IsBelowNamedTree).OrderBy(place => entry.Places[place], FindingOrder.ByPlaces).Select(place => (int?)place).FirstOrDefault();
        }

        foreach (var place in group)
        {
            var isHere = (isSighting, answer.First) switch
            {
                (false, _) => places.Outside(place).Commit == answer.First,
                (true, _) => sightings.BlobOf(place) == BlobAt(root, sightings.PathNumberOf(place)),
            };
            if (isHere)
                return place;
        }

        return null;
    }

    /// <summary>Whether a sighting is in a tree that a ref or nothing names, and in no commit's.</summary>
    private bool IsBelowNamedTree(int sighting)
    {
        var path = sightings.PathNumberOf(sighting);
        var blob = sightings.BlobOf(sighting);
        return commits.Order.Concat(commits.Boundary).All(commit => BlobAt(commits[commit].Tree, path) != blob);
    }

    private int BlobAt(ObjectId root, int path)
    {
        if (!trees.TryFind(root, out var tree))
            return -1;
        var names = sightings.NamesOf(path);
        for (var i = 0; i < names.Count; i++)
        {
            var isLast = i == names.Count - 1;
            var found = -1;
            foreach (var entry in trees.Entries(tree))
            {
                if (entry.Name == names[i] && entry.IsTree == !isLast)
                    found = entry.Number;
            }

            if (found < 0 || isLast)
                return found;
            tree = found;
        }

        return -1;
    }

    private static int[] RanksOf(CommitGraph commits)
    {
        var ranks = new int[commits.Count];
        for (var i = 0; i < commits.Order.Count; i++)
            ranks[commits.Order[i]] = i;
        return ranks;
    }

    private Provenance ProvenanceOf(Answer answer)
    {
        var provenance = new Provenance(null, null, null, null, answer.IsInHead, answer.Commits) { Held = answer.Held };
        if (IsPart && answer.First >= 0)
            provenance = provenance with { Order = _ranks[answer.First] };
        return answer.First < 0 ? provenance : Sign(provenance with { Commit = commits.Id(answer.First).ToString() }, commits.Id(answer.First));
    }

    private Provenance Sign(Provenance provenance, ObjectId id)
    {
        if (!_signatures.TryGetValue(id, out var signature))
        {
            using var reading = objects.Read(id, Array.MaxLength);
            _signatures.Add(id, signature = CommitObject.Parse(reading.Content.Span).Author);
        }

        return provenance with { Author = signature.Name, Email = signature.Email, Date = signature.Date };
    }

    private List<Location> ByArrival(List<(int Order, Location Location)> located) =>
        [.. located.OrderBy(item => item.Order < 0 ? int.MaxValue : _ranks[item.Order]).ThenBy(item => item.Location, FindingOrder.ByPlace).Select(item => item.Location)];
}
