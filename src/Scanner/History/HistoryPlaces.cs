using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.History;

/// <summary>Where suspect objects stand, by number: first the sightings in trees, then messages and objects outside every tree.</summary>
internal sealed class HistoryPlaces
{
    private readonly Sightings _sightings;
    private readonly CommitGraph _commits;
    private readonly Dictionary<int, List<int>> _sightingsOf = [];
    private readonly Dictionary<ObjectId, List<int>> _outsideOf = [];
    private readonly List<Place> _outside = [];

    /// <param name="sightings">Where blobs stand in trees.</param>
    /// <param name="commits">The commits.</param>
    /// <param name="named">What names stand for besides commits.</param>
    /// <param name="suspects">The objects in question.</param>
    public HistoryPlaces(Sightings sightings, CommitGraph commits, IEnumerable<NamedObject> named, IReadOnlyDictionary<ObjectId, ObjectKind> suspects)
    {
        _sightings = sightings;
        _commits = commits;
        for (var sighting = 0; sighting < sightings.Count; sighting++)
        {
            if (!_sightingsOf.TryGetValue(sightings.BlobOf(sighting), out var list))
                _sightingsOf.Add(sightings.BlobOf(sighting), list = []);
            list.Add(sighting);
        }

        foreach (var commit in commits.Order)
        {
            if (suspects.ContainsKey(commits.Id(commit)))
                Add(new Place(Place.CommitMessage, LocationKind.CommitMessage, commits.Id(commit), commit));
        }

        foreach (var (name, id, kind) in named.OrderBy(item => item.Name, StringComparer.Ordinal))
        {
            if (suspects.ContainsKey(id) && kind == ObjectKind.Tag && !_outsideOf.ContainsKey(id))
                Add(new Place(Place.TagMessage, LocationKind.TagMessage, id));
            else if (suspects.ContainsKey(id) && kind == ObjectKind.Blob)
                Add(new Place(name, LocationKind.Object, id));
        }
    }

    /// <summary>Whether a place lies in a tree; otherwise it is outside.</summary>
    public bool IsSighting(int place) => place < _sightings.Count;

    /// <summary>A place outside every tree.</summary>
    public Place Outside(int place) => _outside[place - _sightings.Count];

    /// <summary>The places of an object, by what they are places of.</summary>
    /// <param name="id">The object.</param>
    /// <param name="blob">Its number if it is a blob.</param>
    public IEnumerable<(LocationKind Kind, IEnumerable<(int Place, string Path)> Places)> Of(ObjectId id, int blob)
    {
        if (_sightingsOf.TryGetValue(blob, out var sightings))
            yield return (LocationKind.File, sightings.Select(sighting => (sighting, _sightings.PathOf(_sightings.PathNumberOf(sighting)))));
        if (_outsideOf.TryGetValue(id, out var outside))
        {
            foreach (var place in outside)
                yield return (Outside(place).Kind, [(place, Outside(place).Path)]);
        }
    }

    /// <summary>The commits that a commit leads to, itself included.</summary>
    public IReadOnlySet<int> ReachableFrom(ObjectId? id)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>();
        if (id is { } start && _commits.TryFind(start, out var first) && _outside.Exists(place => place.Commit >= 0))
            open.Push(first);
        while (open.TryPop(out var commit))
        {
            if (!reached.Add(commit))
                continue;
            foreach (var parent in _commits[commit].Parents)
                open.Push(parent);
        }

        return reached;
    }

    private void Add(Place place)
    {
        if (!_outsideOf.TryGetValue(place.Object, out var list))
            _outsideOf.Add(place.Object, list = []);
        list.Add(_sightings.Count + _outside.Count);
        _outside.Add(place);
    }
}
