using System.Runtime.InteropServices;

namespace ApiXGuard.Scanner.History;

/// <summary>
/// Where wanted blobs stand: every pair of a path and a blob once, and for each tree at each path what stands below it. From it follows
/// which commits hold what, sixty-four questions at a time.
/// </summary>
internal sealed class Sightings
{
    /// <summary>Trees made to be deep or to multiply would have paths without end.</summary>
    public const int MostNodes = 4_000_000;

    private const int MostDepth = 2000;
    private const int NoNode = -1;
    private const int Underway = -2;

    private readonly TreeGraph _trees;
    private readonly Dictionary<(int Path, int Tree), int> _nodes = [];
    private readonly Dictionary<(int Parent, int Name), int> _paths = [];
    private readonly List<(int Parent, int Name)> _pathParts = [(-1, -1)];
    private readonly Dictionary<(int Path, int Blob), int> _numbers = [];
    private readonly List<(int Path, int Blob)> _all = [];
    private readonly List<int[]> _children = [];
    private readonly List<int[]> _leaves = [];

    /// <summary>Finds every sighting below some roots.</summary>
    public Sightings(TreeGraph trees, IEnumerable<int> roots)
    {
        _trees = trees;
        foreach (var root in roots)
            Enter(0, root, 0);
    }

    /// <summary>How many pairs there are.</summary>
    public int Count => _all.Count;

    /// <summary>Whether there were more paths than anyone has, so that some are not here.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>The number of the blob of a sighting.</summary>
    public int BlobOf(int sighting) => _all[sighting].Blob;

    /// <summary>The number of the path of a sighting.</summary>
    public int PathNumberOf(int sighting) => _all[sighting].Path;

    /// <summary>A path in full, with <c>/</c>.</summary>
    public string PathOf(int path) => string.Join('/', NamesOf(path).Select(_trees.Name));

    /// <summary>The names along a path, by number.</summary>
    public IReadOnlyList<int> NamesOf(int path)
    {
        var names = new List<int>();
        for (; path != 0; path = _pathParts[path].Parent)
            names.Add(_pathParts[path].Name);
        names.Reverse();
        return names;
    }

    /// <summary>For each root tree, which questions it answers with yes.</summary>
    /// <param name="questions">For each sighting, the questions it answers, as bits.</param>
    /// <returns>A function from the number of a root to bits.</returns>
    public Func<int, ulong> Ask(ulong[] questions)
    {
        // Children were numbered before their parents.
        var bits = new ulong[_children.Count];
        for (var node = 0; node < bits.Length; node++)
        {
            var own = 0UL;
            foreach (var child in _children[node])
                own |= bits[child];
            foreach (var sighting in _leaves[node])
                own |= questions[sighting];
            bits[node] = own;
        }

        return root => _nodes.TryGetValue((0, root), out var node) && node >= 0 ? bits[node] : 0;
    }

    private int Enter(int path, int tree, int depth)
    {
        var entries = _trees.Entries(tree);
        if (entries.IsEmpty)
            return NoNode;
        if (_nodes.TryGetValue((path, tree), out var known))
            return known;
        if (depth > MostDepth || _nodes.Count >= MostNodes || _all.Count >= MostNodes)
        {
            IsCutShort = true;
            return NoNode;
        }

        _nodes.Add((path, tree), Underway);
        var children = new List<int>();
        var leaves = new List<int>();
        foreach (var entry in entries)
        {
            var below = NumberOf(path, entry.Name);
            if (!entry.IsTree)
                leaves.Add(NumberOfSighting(below, entry.Number));
            else if (Enter(below, entry.Number, depth + 1) is >= 0 and var child)
                children.Add(child);
        }

        var node = _children.Count;
        _children.Add([.. children]);
        _leaves.Add([.. leaves]);
        _nodes[(path, tree)] = node;
        return node;
    }

    private int NumberOf(int parent, int name)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_paths, (parent, name), out var exists);
        if (!exists)
        {
            number = _pathParts.Count;
            _pathParts.Add((parent, name));
        }

        return number;
    }

    private int NumberOfSighting(int path, int blob)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (path, blob), out var exists);
        if (!exists)
        {
            number = _all.Count;
            _all.Add((path, blob));
        }

        return number;
    }
}
