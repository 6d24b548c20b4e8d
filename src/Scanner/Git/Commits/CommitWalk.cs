using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Commits;

/// <summary>Walks from names to commits: each commit is read once.</summary>
internal sealed class CommitWalk
{
    [Flags]
    private enum Mark : byte
    {
        None = 0,
        Wanted = 1,
        Excluded = 2,
        Met = 4,
        Read = 8,
        Queued = 16,
    }

    private const long ClockError = 24 * 3600;
    private const int FewestFurther = 64;

    private readonly IObjectDatabase _objects;
    private readonly CommitSelection _selection;
    private readonly CommitGraph _graph = new();
    private readonly List<Mark> _marks = [];
    private readonly HashSet<ObjectId> _missing = [];
    private readonly List<NamedObject> _others = [];
    private readonly Lock _writing = new();

    private CommitWalk(IObjectDatabase objects, CommitSelection selection) => (_objects, _selection) = (objects, selection);

    /// <summary>Reads the commits of a selection.</summary>
    public static WalkedCommits Read(IObjectDatabase objects, CommitSelection selection, CancellationToken cancellationToken)
    {
        var walk = new CommitWalk(objects, selection);
        var wanted = selection.From.Select(reference => walk.Peel(reference.Target, reference.Name)).OfType<ObjectId>().ToList();
        var excluded = selection.Without.Select(id => walk.Peel(id, name: null)).OfType<ObjectId>().ToList();
        if (excluded.Count == 0)
            walk.ReadAll(wanted, cancellationToken);
        else
            walk.ReadByTime(wanted, excluded, cancellationToken);
        walk.Select(cancellationToken);
        return new WalkedCommits(walk._graph, walk._others, walk._missing);
    }

    /// <summary>Goes from a name to its commit; what else it stands for is kept with the name.</summary>
    private ObjectId? Peel(ObjectId id, string? name)
    {
        // No chain of tags is this long.
        for (var depth = 0; depth < 100; depth++)
        {
            using var reading = _objects.Read(id, Array.MaxLength);
            if (reading.State is ObjectState.Missing or ObjectState.Damaged)
            {
                _missing.Add(id);
                return null;
            }

            if (reading.Kind == ObjectKind.Commit)
                return id;
            if (name is not null)
                _others.Add(new NamedObject(name, id, reading.Kind));
            if (reading.Kind != ObjectKind.Tag || !CommitObject.Parse(reading.Content.Span).TryFind("object "u8, out id))
                return null;
        }

        return null;
    }

    /// <summary>With nothing excluded the order is of no importance: whole generations at once.</summary>
    private void ReadAll(List<ObjectId> wanted, CancellationToken cancellationToken)
    {
        var batch = new List<ObjectId>();
        foreach (var id in wanted)
            Meet(id, batch);
        for (var next = new List<ObjectId>(); batch.Count > 0; (batch, next) = (next, batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            next.Clear();
            var following = next;
            _objects.ReadEach(batch, Array.MaxLength, (id, reading) =>
            {
                lock (_writing)
                {
                    var commit = NumberOf(id);
                    Take(commit, reading);
                    _marks[commit] |= Mark.Wanted;
                    foreach (var parent in _graph[commit].Parents)
                        Meet(_graph.Id(parent), following);
                }
            }, cancellationToken);
        }
    }

    private void Meet(ObjectId id, List<ObjectId> batch)
    {
        var commit = NumberOf(id);
        if ((_marks[commit] & Mark.Met) != 0)
            return;
        _marks[commit] |= Mark.Met;
        batch.Add(id);
    }

    /// <summary>The newest first, so that what is excluded is met before the walk goes far.</summary>
    private void ReadByTime(List<ObjectId> wanted, List<ObjectId> excluded, CancellationToken cancellationToken)
    {
        var queue = new PriorityQueue<int, long>();
        var wantedInQueue = 0;
        var oldestWanted = long.MaxValue;
        foreach (var id in excluded)
            Give(NumberOf(id), Mark.Excluded);
        foreach (var id in wanted)
            Give(NumberOf(id), Mark.Wanted);
        var further = 0;
        // Clocks err: only well before everything wanted is nothing left to meet.
        while (queue.TryPeek(out _, out var negativeTime) && (wantedInQueue > 0 || -negativeTime >= oldestWanted - ClockError || further++ < FewestFurther))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var commit = queue.Dequeue();
            var mark = _marks[commit] & (Mark.Wanted | Mark.Excluded);
            wantedInQueue -= mark == Mark.Wanted ? 1 : 0;
            _marks[commit] &= ~Mark.Queued;
            if (mark == Mark.Wanted)
                oldestWanted = Math.Min(oldestWanted, _graph[commit].Time);
            foreach (var parent in _graph[commit].Parents)
                Give(parent, mark);
        }

        void Give(int start, Mark mark)
        {
            var stack = new Stack<int>([start]);
            while (stack.TryPop(out var commit))
            {
                var before = _marks[commit];
                if ((before & mark) == mark)
                    continue;
                var isNew = (before & Mark.Read) == 0;
                if (isNew)
                {
                    using var reading = _objects.Read(_graph.Id(commit), Array.MaxLength);
                    Take(commit, reading);
                    _marks[commit] |= Mark.Queued;
                }

                _marks[commit] |= mark;
                var isWantedNow = (_marks[commit] & (Mark.Wanted | Mark.Excluded)) == Mark.Wanted;
                if (isNew)
                    queue.Enqueue(commit, -_graph[commit].Time);
                if (isNew && isWantedNow)
                    wantedInQueue++;
                else if (!isNew && (before & Mark.Queued) != 0 && (before & (Mark.Wanted | Mark.Excluded)) == Mark.Wanted)
                    wantedInQueue--;
                if (!isNew && (before & Mark.Queued) == 0)
                {
                    // It was passed before: its ancestors as far as they are known follow.
                    foreach (var parent in _graph[commit].Parents)
                    {
                        if ((_marks[parent] & Mark.Read) != 0)
                            stack.Push(parent);
                    }
                }
            }
        }
    }

    private void Take(int commit, ObjectReading reading)
    {
        var id = _graph.Id(commit);
        _marks[commit] |= Mark.Read;
        if (reading.State != ObjectState.Read || reading.Kind != ObjectKind.Commit)
        {
            _missing.Add(id);
            return;
        }

        var raw = CommitObject.Parse(reading.Content.Span);
        var ids = new List<ObjectId>();
        if (!_selection.Shallow.Contains(id))
            raw.CopyParents(ids);
        if (_selection.Grafts.TryGetValue(id, out var grafted))
            ids.AddRange(grafted);
        var parents = ids.Distinct().Select(NumberOf).ToArray();
        raw.TryFind("tree "u8, out var tree);
        _graph.Set(commit, new CommitGraph.Node(tree, parents, raw.CommitTime));
    }

    private void Select(CancellationToken cancellationToken)
    {
        var since = _selection.Since?.ToUnixTimeSeconds() ?? long.MinValue;
        _graph.Select(commit => IsWanted(commit) && _graph[commit].Time >= since && !_missing.Contains(_graph.Id(commit)));
        if (_selection.MostCommits is { } most && most < _graph.Order.Count)
        {
            var kept = _graph.Order.Skip(_graph.Order.Count - most).ToHashSet();
            _graph.Select(kept.Contains);
        }

        foreach (var commit in _graph.Boundary)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((_marks[commit] & Mark.Read) != 0)
                continue;
            using var reading = _objects.Read(_graph.Id(commit), Array.MaxLength);
            Take(commit, reading);
        }
    }

    private bool IsWanted(int commit) => (_marks[commit] & (Mark.Wanted | Mark.Excluded | Mark.Read)) == (Mark.Wanted | Mark.Read);

    private int NumberOf(ObjectId id)
    {
        var commit = _graph.NumberOf(id);
        while (_marks.Count <= commit)
            _marks.Add(Mark.None);
        return commit;
    }
}
