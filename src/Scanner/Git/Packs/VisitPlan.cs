namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Which nodes of a pack a visit inflates, as trees: each wanted node, and what it is made from.</summary>
internal sealed class VisitPlan
{
    private readonly byte[] _marks;
    private readonly int[] _firstChild;
    private readonly int[] _children;
    private readonly long[] _weights;

    private const byte Needed = 1;
    private const byte Wanted = 2;

    /// <summary>Makes the plan for the wanted nodes, all of which have a known kind and so a root.</summary>
    public VisitPlan(PackGraph graph, Func<int, bool> isWanted, CancellationToken cancellationToken)
    {
        Graph = graph;
        _marks = new byte[graph.Count];
        _firstChild = new int[graph.Count + 1];
        var roots = new List<int>();
        var needed = 0;
        for (var wanted = 0; wanted < graph.Count; wanted++)
        {
            if ((wanted & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (!isWanted(wanted))
                continue;
            _marks[wanted] |= Wanted;
            for (var node = wanted; (_marks[node] & Needed) == 0; node = graph.BaseOf(node))
            {
                _marks[node] |= Needed;
                needed++;
                if (graph.BaseOf(node) < 0)
                {
                    roots.Add(node);
                    break;
                }

                _firstChild[graph.BaseOf(node)]++;
            }
        }

        _children = new int[needed];
        PlaceChildren();
        _weights = new long[graph.Count];
        Weigh(roots);
        Roots = SortRoots(roots);
    }

    /// <summary>The pack's objects.</summary>
    public PackGraph Graph { get; }

    /// <summary>
    /// What the families begin with: those that are much of the whole first, so that no thread is left with one at the end, then in the
    /// order of the pack.
    /// </summary>
    public IReadOnlyList<int> Roots { get; }

    /// <summary>Whether the node itself is wanted, not only what is made from it.</summary>
    public bool IsWanted(int node) => (_marks[node] & Wanted) != 0;

    /// <summary>The needed nodes made from one, the one with most behind it last.</summary>
    public ReadOnlySpan<int> ChildrenOf(int node) => _children.AsSpan(_firstChild[node]..EndOf(node));

    private int EndOf(int node) => _firstChild[node + 1];

    /// <summary>From counts to places: each node's children stand together.</summary>
    private void PlaceChildren()
    {
        var at = 0;
        for (var node = 0; node < _firstChild.Length; node++)
            (at, _firstChild[node]) = (at + _firstChild[node], at);
        // Filling moves each start to its end, which is the next one's start: then they are moved by one.
        for (var node = 0; node < Graph.Count; node++)
        {
            if ((_marks[node] & Needed) != 0 && Graph.BaseOf(node) is >= 0 and var parent)
                _children[_firstChild[parent]++] = node;
        }

        Array.Copy(_firstChild, 0, _firstChild, 1, Graph.Count);
        _firstChild[0] = 0;
    }

    private void Weigh(List<int> roots)
    {
        // Parents before children; then back, children before parents.
        var order = new List<int>(roots);
        for (var i = 0; i < order.Count; i++)
            order.AddRange(ChildrenOf(order[i]));
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            var weight = Graph.StoredSize(node);
            var children = _children.AsSpan(_firstChild[node]..EndOf(node));
            var heaviest = 0;
            for (var c = 0; c < children.Length; c++)
            {
                weight += _weights[children[c]];
                if (_weights[children[c]] > _weights[children[heaviest]])
                    heaviest = c;
            }

            if (children.Length > 1)
                (children[heaviest], children[^1]) = (children[^1], children[heaviest]);
            _weights[node] = weight;
        }
    }

    private List<int> SortRoots(List<int> roots)
    {
        var large = roots.Sum(root => _weights[root]) / 64;
        roots.Sort((a, b) => (_weights[a] > large, _weights[b] > large) switch
        {
            (true, true) => _weights[b].CompareTo(_weights[a]),
            (true, false) => -1,
            (false, true) => 1,
            _ => a.CompareTo(b),
        });
        return roots;
    }
}
