using System.Runtime.InteropServices;
using System.Text;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.Trees;

namespace ApiXGuard.Scanner.History;

/// <summary>
/// Unique trees by number, each read once, with what of them leads to wanted blobs. A tree below many commits and paths stands here once.
/// </summary>
internal sealed class TreeGraph
{
    private readonly IReadOnlyDictionary<ObjectId, int> _wanted;
    private readonly Dictionary<ObjectId, int> _numbers = [];
    private readonly List<ObjectId> _ids = [];
    private readonly List<Entry[]> _entries = [];
    private readonly Dictionary<string, int> _nameNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly Lock _writing = new();

    private TreeGraph(IReadOnlyDictionary<ObjectId, int> wanted) => _wanted = wanted;

    /// <summary>Trees that are not in the repository or cannot be read.</summary>
    public HashSet<ObjectId> Missing { get; } = [];

    /// <summary>Reads every tree below some roots.</summary>
    /// <param name="objects">Where trees are read.</param>
    /// <param name="roots">The trees to begin at.</param>
    /// <param name="wanted">The blobs to look for, by number.</param>
    /// <param name="cancellationToken">Stops between trees.</param>
    public static TreeGraph Read(IObjectDatabase objects, IEnumerable<ObjectId> roots, IReadOnlyDictionary<ObjectId, int> wanted, CancellationToken cancellationToken)
    {
        var graph = new TreeGraph(wanted);
        var level = roots.Distinct().Where(id => !id.IsZero && graph.TryAdd(id)).ToList();
        while (level.Count > 0)
        {
            var next = new List<ObjectId>();
            objects.ReadEach(level, Array.MaxLength, (id, reading) =>
                graph.Take(id, reading.State == ObjectState.Read && reading.Kind == ObjectKind.Tree, reading.Content.Span, next), cancellationToken);
            level = next;
        }

        graph.Prune();
        return graph;
    }

    /// <summary>Reads every tree there is, for a database that gives all of them sooner than those that are asked for.</summary>
    /// <param name="objects">Where trees are read.</param>
    /// <param name="roots">Trees that have to be there.</param>
    /// <param name="wanted">The blobs to look for, by number.</param>
    /// <param name="cancellationToken">Stops between trees.</param>
    public static TreeGraph ReadAll(IObjectDatabase objects, IEnumerable<ObjectId> roots, IReadOnlyDictionary<ObjectId, int> wanted, CancellationToken cancellationToken)
    {
        var graph = new TreeGraph(wanted);
        objects.Visit(wanted: null, new Visitor(graph), new VisitOptions { Kind = ObjectKind.Tree, MaximumSize = Array.MaxLength }, cancellationToken);
        graph.Missing.UnionWith(roots.Where(id => !id.IsZero && !EmptyTree.Is(id) && !graph._numbers.ContainsKey(id)));
        graph.Prune();
        return graph;
    }

    /// <summary>The number of a tree.</summary>
    public bool TryFind(ObjectId id, out int tree) => _numbers.TryGetValue(id, out tree);

    /// <summary>The entries of a tree that are wanted blobs or lead to some.</summary>
    public ReadOnlySpan<Entry> Entries(int tree) => _entries[tree];

    /// <summary>The name of an entry.</summary>
    public string Name(int name) => _names[name];

    private bool TryAdd(ObjectId id)
    {
        if (!_numbers.TryAdd(id, _ids.Count))
            return false;
        _ids.Add(id);
        _entries.Add([]);
        return true;
    }

    private void Take(ObjectId id, bool isTree, ReadOnlySpan<byte> content, List<ObjectId>? next)
    {
        var found = new List<(string Name, ObjectId Id, bool IsTree)>();
        var entries = new TreeEntries(content, id.Length);
        while (isTree && entries.MoveNext())
        {
            if (entries.IsTree || (!entries.IsSubmodule && _wanted.ContainsKey(entries.Id)))
                found.Add((Encoding.UTF8.GetString(entries.Name), entries.Id, entries.IsTree));
        }

        lock (_writing)
        {
            if ((!isTree || entries.IsDamaged) && !EmptyTree.Is(id))
                Missing.Add(id);
            TryAdd(id);
            var own = new Entry[found.Count];
            for (var i = 0; i < own.Length; i++)
            {
                var (name, child, childIsTree) = found[i];
                if (childIsTree && TryAdd(child))
                    next?.Add(child);
                own[i] = new Entry(NumberOf(name), childIsTree ? _numbers[child] : _wanted[child], childIsTree);
            }

            _entries[_numbers[id]] = own;
        }
    }

    private int NumberOf(string name)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_nameNumbers, name, out var exists);
        if (!exists)
        {
            number = _names.Count;
            _names.Add(name);
        }

        return number;
    }

    /// <summary>Forgets what leads nowhere.</summary>
    private void Prune()
    {
        var parents = new List<int>[_ids.Count];
        var holds = new bool[_ids.Count];
        var rising = new Stack<int>();
        for (var tree = 0; tree < _ids.Count; tree++)
        {
            foreach (var entry in _entries[tree])
            {
                if (entry.IsTree)
                    (parents[entry.Number] ??= []).Add(tree);
                else if (!holds[tree])
                    rising.Push(tree);
                holds[tree] |= !entry.IsTree;
            }
        }

        while (rising.TryPop(out var tree))
        {
            foreach (var parent in parents[tree] ?? [])
            {
                if (!holds[parent])
                    rising.Push(parent);
                holds[parent] = true;
            }
        }

        for (var tree = 0; tree < _ids.Count; tree++)
            _entries[tree] = holds[tree] ? Array.FindAll(_entries[tree], entry => !entry.IsTree || holds[entry.Number]) : [];
    }

    /// <summary>Takes trees as a database gives them.</summary>
    private sealed class Visitor(TreeGraph graph) : IObjectVisitor
    {
        public object? Visit(in ObjectVisit visited)
        {
            graph.Take(visited.Id, isTree: true, visited.Content, next: null);
            return null;
        }

        public void SkipLarge(ObjectId id, long size) => Fail(id, ObjectState.Damaged, "");

        public void Fail(ObjectId id, ObjectState state, string reason)
        {
            lock (graph._writing)
                graph.Missing.Add(id);
        }
    }

    /// <summary>An entry of a tree.</summary>
    /// <param name="Name">The name's number.</param>
    /// <param name="Number">The number of the tree, or of the wanted blob.</param>
    /// <param name="IsTree">Whether it is a tree.</param>
    internal readonly record struct Entry(int Name, int Number, bool IsTree);
}
