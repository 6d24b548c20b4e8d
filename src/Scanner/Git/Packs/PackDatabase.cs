using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>
/// Reads a repository's objects straight from its files: packs through their indexes, loose objects, and those of alternates. Knows
/// SHA-1, pack versions 2 and 3, index version 2; leaves the rest to git. Thread-safe.
/// </summary>
internal sealed class PackDatabase : IObjectDatabase
{
    /// <summary>Objects that stand in other packs as changes of objects in further ones: git makes none, so few are followed.</summary>
    private const int MostHops = 4;

    private const long HeldByReader = 8L << 20;

    private readonly List<PackFile> _packs = [];
    private readonly List<LooseFolder> _loose = [];
    private readonly List<IDisposable> _opened = [];
    private readonly ConcurrentBag<ObjectDecoder> _decoders = [];
    private readonly ConcurrentDictionary<PackFile, PackGraph> _graphs = new();
    private readonly PackedReader _reader;
    private readonly DuplicateObjects _duplicates;

    private PackDatabase(IEnumerable<string> folders)
    {
        _reader = new PackedReader((id, most, hops) => Read(id, most, except: null, hops));
        try
        {
            foreach (var folder in ObjectFolders.Find(folders))
            {
                PackFolder.Open(Path.Join(folder, "pack"), _packs, _opened);
                _loose.Add(new LooseFolder(folder));
                // Names of another length tell of another hash.
                _ = _loose[^1].List().Any();
            }

            // What several packs hold is read from the largest: its bases are likeliest to be there too.
            _packs.Sort((a, b) => b.Entries.Count.CompareTo(a.Entries.Count));
            _duplicates = new DuplicateObjects(_packs);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Opens object folders and those they borrow from.</summary>
    /// <param name="folders">A repository's <c>objects</c> folder; where variables of git move it, those they name.</param>
    /// <exception cref="UnsupportedStoreException">Only git itself reads what is there.</exception>
    public static PackDatabase Open(params IEnumerable<string> folders)
    {
        try
        {
            return new PackDatabase(folders);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnsupportedStoreException(UnsupportedReason.Damaged, e.Message);
        }
    }

    /// <inheritdoc/>
    public ObjectReading Read(ObjectId id, long maximumSize) => Read(id, maximumSize, except: null, hops: 0);

    /// <inheritdoc/>
    public IEnumerable<ObjectEntry> List(bool withSizes, CancellationToken cancellationToken)
    {
        var decoder = Borrow();
        for (var i = 0; i < _packs.Count; i++)
        {
            var graph = GraphOf(_packs[i], cancellationToken);
            for (var node = 0; node < graph.Count; node++)
            {
                if ((node & 0xFFF) == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                var entry = graph.EntryOf(node);
                if (entry >= 0 && !_duplicates.IsDuplicate(i, entry))
                    yield return new ObjectEntry(graph.IdOf(node), graph.KindOf(node), withSizes ? SizeOf(graph, node, decoder) : -1);
            }
        }

        foreach (var (folder, id) in ListLoose(cancellationToken))
        {
            var (kind, size) = folder.Describe(id, decoder);
            yield return new ObjectEntry(id, kind, withSizes ? size : -1);
        }

        _decoders.Add(decoder);
    }

    /// <inheritdoc/>
    public void Visit(IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _packs.Count; i++)
        {
            var (graph, pack) = (GraphOf(_packs[i], cancellationToken), i);
            var plan = new VisitPlan(graph, IsWanted, cancellationToken);
            Walk(plan, visitor, options, cancellationToken);
            VisitUnknown(graph, i, wanted, visitor, options);

            bool IsWanted(int node) =>
                graph.KindOf(node) == options.Kind && graph.EntryOf(node) is >= 0 and var entry && !_duplicates.IsDuplicate(pack, entry)
                && (wanted is null || wanted.Contains(graph.IdOf(node)));
        }

        VisitLoose(wanted, visitor, options, cancellationToken);
        foreach (var id in wanted ?? (IEnumerable<ObjectId>)[])
        {
            if (!Contains(id))
                visitor.Fail(id, ObjectState.Missing, "it is not in the repository");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _opened)
            file.Dispose();
    }

    private bool Contains(ObjectId id) =>
        _packs.Exists(pack => pack.Entries.Find(id) >= 0) || _loose.Exists(folder => folder.Contains(id));

    private void Walk(VisitPlan plan, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken)
    {
        var next = -1;
        Run(options.Threads, cancellationToken, token =>
        {
            var walk = new FamilyWalk(plan, visitor, options, (id, most) => Read(id, most, plan.Graph.Pack, hops: 0), token);
            for (var i = Interlocked.Increment(ref next); i < plan.Roots.Count; i = Interlocked.Increment(ref next))
                walk.Walk(plan.Roots[i]);
        });
    }

    /// <summary>What is not even of a known kind may be wanted, and may be sound elsewhere.</summary>
    private void VisitUnknown(PackGraph graph, int pack, IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options)
    {
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.KindOf(node) != ObjectKind.None || graph.EntryOf(node) is not (>= 0 and var entry) || _duplicates.IsDuplicate(pack, entry))
                continue;
            var id = graph.IdOf(node);
            if (wanted?.Contains(id) == false)
                continue;
            using var reading = Read(id, options.MaximumSize, graph.Pack, hops: 0);
            Hand(id, reading, visitor, options.Kind);
        }
    }

    private void VisitLoose(IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken)
    {
        var loose = ListLoose(cancellationToken).Where(item => wanted is null || wanted.Contains(item.Id)).ToList();
        var next = -1;
        Run(loose.Count < 32 ? 1 : options.Threads, cancellationToken, token =>
        {
            var decoder = Borrow();
            for (var i = Interlocked.Increment(ref next); i < loose.Count; i = Interlocked.Increment(ref next))
            {
                token.ThrowIfCancellationRequested();
                var (folder, id) = loose[i];
                using var reading = folder.Read(id, options.MaximumSize, decoder);
                Hand(id, reading, visitor, options.Kind);
            }

            _decoders.Add(decoder);
        });
    }

    /// <summary>Gives a visitor what came of reading one object that the store lists.</summary>
    private static void Hand(ObjectId id, in ObjectReading reading, IObjectVisitor visitor, ObjectKind kind)
    {
        if (reading.State is ObjectState.Damaged or ObjectState.Missing)
            visitor.Fail(id, ObjectState.Damaged, "it is damaged");
        else if (reading.Kind == kind && reading.State == ObjectState.TooLarge)
            visitor.SkipLarge(id, reading.Size);
        else if (reading.Kind == kind)
            visitor.Visit(new ObjectVisit { Id = id, Content = reading.Content.Span });
    }

    /// <summary>Loose objects that are in no pack, each once.</summary>
    private IEnumerable<(LooseFolder Folder, ObjectId Id)> ListLoose(CancellationToken cancellationToken)
    {
        var seen = _loose.Count > 1 ? new HashSet<ObjectId>() : null;
        foreach (var folder in _loose)
        {
            foreach (var id in folder.List())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (seen?.Add(id) != false && !_packs.Exists(pack => pack.Entries.Find(id) >= 0))
                    yield return (folder, id);
            }
        }
    }

    private ObjectReading Read(ObjectId id, long maximumSize, PackFile? except, int hops)
    {
        if (hops > MostHops)
            return ObjectReading.Damaged;
        var decoder = Borrow();
        decoder.Largest = Math.Max(maximumSize, ObjectDecoder.LargestBase);
        try
        {
            var best = ObjectReading.Missing;
            foreach (var pack in _packs)
            {
                if (ReferenceEquals(pack, except) || pack.Entries.Find(id) is not (>= 0 and var entry))
                    continue;
                best = _reader.Read(pack, pack.Entries.OffsetAt(entry), maximumSize, hops, decoder);
                if (best.State != ObjectState.Damaged)
                    return best;
            }

            foreach (var folder in _loose)
            {
                var reading = folder.Read(id, maximumSize, decoder);
                if (reading.State == ObjectState.Missing)
                    continue;
                best = reading;
                if (best.State != ObjectState.Damaged)
                    return best;
            }

            return best;
        }
        finally
        {
            _decoders.Add(decoder);
        }
    }

    private ObjectKind KindOf(ObjectId id, int hops)
    {
        if (hops > MostHops)
            return ObjectKind.None;
        foreach (var pack in _packs)
        {
            if (pack.Entries.Find(id) is >= 0 and var entry && _reader.KindAt(pack, pack.Entries.OffsetAt(entry), hops, KindOf) is var kind and not ObjectKind.None)
                return kind;
        }

        var decoder = Borrow();
        var described = _loose.Select(folder => folder.Describe(id, decoder).Kind).FirstOrDefault(kind => kind != ObjectKind.None);
        _decoders.Add(decoder);
        return described;
    }

    private long SizeOf(PackGraph graph, int node, ObjectDecoder decoder)
    {
        if (graph.KindOf(node) == ObjectKind.None || !graph.Pack.TryReadHeader(graph.OffsetOf(node), out var header))
            return -1;
        return header.IsDelta ? decoder.ReadResultSize(graph.Pack, header) : header.Size;
    }

    private PackGraph GraphOf(PackFile pack, CancellationToken cancellationToken) =>
        _graphs.GetOrAdd(pack, static (pack, state) => PackGraph.Read(pack, id => state.Database.KindOf(id, 1), state.Token), (Database: this, Token: cancellationToken));

    private ObjectDecoder Borrow() => _decoders.TryTake(out var decoder) ? decoder : new ObjectDecoder(HeldByReader);

    /// <summary>Runs the same work on several threads; what goes wrong on one stops them all.</summary>
    private static void Run(int threads, CancellationToken cancellationToken, Action<CancellationToken> work)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ExceptionDispatchInfo? failure = null;
        var others = new Thread[Math.Max(0, threads - 1)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(Work) { IsBackground = true, Name = "objects" };
            others[i].Start();
        }

        Work();
        foreach (var thread in others)
            thread.Join();
        cancellationToken.ThrowIfCancellationRequested();
        failure?.Throw();

        void Work()
        {
            try
            {
                work(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Another thread tells why.
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                stop.Cancel();
            }
        }
    }
}
