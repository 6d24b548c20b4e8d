using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Commits;

/// <summary>
/// Commits by number, with their trees, parents and times. The selected ones are those to be scanned; the others are there as parents
/// of selected ones, or because they were excluded.
/// </summary>
internal sealed class CommitGraph
{
    private readonly Dictionary<ObjectId, int> _numbers = [];
    private readonly List<ObjectId> _ids = [];
    private readonly List<Node> _nodes = [];

    /// <summary>How many there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The id of a commit.</summary>
    public ObjectId Id(int commit) => _ids[commit];

    /// <summary>What is known of a commit.</summary>
    public ref readonly Node this[int commit] => ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes)[commit];

    /// <summary>The selected commits, parents before children; of those that could come next, the one committed first.</summary>
    public IReadOnlyList<int> Order { get; private set; } = [];

    /// <summary>Parents of selected commits that are not selected themselves.</summary>
    public IReadOnlyList<int> Boundary { get; private set; } = [];

    /// <summary>The number of a commit.</summary>
    public bool TryFind(ObjectId id, out int commit) => _numbers.TryGetValue(id, out commit);

    /// <summary>The number of a commit, new or not.</summary>
    internal int NumberOf(ObjectId id)
    {
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_numbers, id, out var exists);
        if (exists)
            return number;
        number = _ids.Count;
        _ids.Add(id);
        _nodes.Add(new Node(default, [], 0));
        return number;
    }

    internal void Set(int commit, Node node) => _nodes[commit] = node;

    /// <summary>Settles which commits are selected, and puts them in order.</summary>
    internal void Select(Func<int, bool> isSelected)
    {
        var selected = new bool[Count];
        var waiting = new int[Count];
        var children = new List<int>[Count];
        var ready = new PriorityQueue<int, (long Time, ObjectId Id)>();
        var boundary = new HashSet<int>();
        for (var commit = 0; commit < Count; commit++)
            selected[commit] = isSelected(commit);
        for (var commit = 0; commit < Count; commit++)
        {
            if (!selected[commit])
                continue;
            foreach (var parent in _nodes[commit].Parents)
            {
                if (!selected[parent])
                {
                    boundary.Add(parent);
                    continue;
                }

                waiting[commit]++;
                (children[parent] ??= []).Add(commit);
            }

            if (waiting[commit] == 0)
                ready.Enqueue(commit, (_nodes[commit].Time, _ids[commit]));
        }

        var order = new List<int>();
        while (ready.TryDequeue(out var commit, out _))
        {
            order.Add(commit);
            foreach (var child in children[commit] ?? [])
            {
                if (--waiting[child] == 0)
                    ready.Enqueue(child, (_nodes[child].Time, _ids[child]));
            }
        }

        Order = order;
        Boundary = [.. boundary.Order()];
    }

    /// <summary>What is known of a commit.</summary>
    /// <param name="Tree">Its tree; zero where the commit could not be read.</param>
    /// <param name="Parents">Its parents by number.</param>
    /// <param name="Time">When it was committed, in seconds since 1970.</param>
    internal readonly record struct Node(ObjectId Tree, int[] Parents, long Time);
}
