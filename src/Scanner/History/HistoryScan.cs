using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.Trees;
using ApiXGuard.Scanner.Progress;

namespace ApiXGuard.Scanner.History;

/// <summary>
/// Scans a history: every unique blob and message once, without paths; only where something may matter, paths and commits are looked
/// up, and the object is judged where it stands. Used for one run.
/// </summary>
/// <param name="objects">Where objects are read.</param>
/// <param name="scope">What to scan.</param>
/// <param name="head">The commit that HEAD stands for; <see langword="null"/> before the first one.</param>
/// <param name="scanner">The engine.</param>
/// <param name="decider">The policy.</param>
/// <param name="progress">Told how far the scan is.</param>
internal sealed class HistoryScan(
    IObjectDatabase objects, HistoryScope scope, ObjectId? head, SecretScanner scanner, PolicyDecider decider, ScanProgress progress)
{
    // From so many on, going through a whole store in its own order costs less than looking each object up.
    private const int ManyBlobs = 1000;

    private readonly System.Diagnostics.Stopwatch _elapsed = System.Diagnostics.Stopwatch.StartNew();
    private readonly HistoryNotes _notes = new(scope.Shard);

    /// <summary>The blobs that may hold a secret, once the scan is through.</summary>
    public IReadOnlyList<ObjectId> Suspects { get; private set; } = [];

    /// <summary>The tags and other named objects that were scanned, once the scan is through.</summary>
    public IReadOnlyList<ObjectId> Others { get; private set; } = [];

    /// <summary>What there is to scan, whichever part of it was: a hash. <see langword="null"/> until commits are known.</summary>
    public string? Digest { get; private set; }

    /// <summary>What a scan that was stopped had been through; <see langword="null"/> where it was not stopped or nobody asked.</summary>
    public SiftedObjects? Sifted { get; private set; }

    /// <summary>Does it all. A scan that was stopped reports what it found till then.</summary>
    /// <exception cref="GitException">The repository cannot be read.</exception>
    public ScanReport Run(CancellationToken cancellationToken)
    {
        var sieve = new ObjectSieve(scanner, decider, progress, cancellationToken) { KeepsSifted = scope.KeepsSifted, Fingerprints = scope.Fingerprints };
        if (scope.Sifted is { } earlier)
            sieve.Resume(earlier);
        IReadOnlyList<Finding> findings;
        var judge = new HistoryJudge(scanner, decider, scope, cancellationToken);
        try
        {
            findings = Scan(sieve, judge, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _notes.Fail(scope.KeepsSifted ? "interrupted before everything was scanned; the next run goes on from here" : "interrupted before everything was scanned");
            Sifted = SiftedBy(sieve);
            judge = new HistoryJudge(scanner, decider, scope, CancellationToken.None);
            var known = scope.Known?.Findings ?? [];
            findings = [.. known, .. JudgeWithoutPaths(sieve, judge).Where(found => !known.Any(old => (old.Fingerprint, old.Rule.Id) == (found.Fingerprint, found.Rule.Id)))];
        }

        _notes.Take(sieve, scope.MaximumSize);
        _notes.Carry(scope.Known?.Skipped ?? []);
        var statistics = new ScanStatistics(sieve.Blobs, sieve.Bytes, judge.Allowed, judge.BelowConfidence, _elapsed.Elapsed);
        return new ScanReport(findings, _notes.Skipped, _notes.Errors, statistics);
    }

    private List<Finding> Scan(ObjectSieve sieve, HistoryJudge judge, CancellationToken cancellationToken)
    {
        progress.Begin("listing commits");
        var walked = CommitWalk.Read(objects, scope.Commits, cancellationToken);
        var commits = walked.Graph;
        _notes.Missing(walked.Missing);
        foreach (var name in scope.BrokenReferences)
            _notes.FailReference(name);
        Digest = scope.Shard is null ? null : HistoryDigest.Of(walked, head);

        var named = walked.Others.Where(item => scope.Known?.Others.Contains(item.Id) != true).ToList();
        var before = SieveAll(commits, named, sieve, cancellationToken);
        Suspects = [.. sieve.Suspects.Where(pair => pair.Value == ObjectKind.Blob).Select(pair => pair.Key)];
        Others = [.. named.Select(item => item.Id).Distinct()];
        if (scope.Known is { } known)
        {
            foreach (var id in known.Suspects)
                sieve.Suspects.TryAdd(id, ObjectKind.Blob);
        }
        else if (!sieve.Suspects.IsEmpty && before.Count > 0)
        {
            SieveEarlier(before, sieve, cancellationToken);
        }

        if (sieve.Suspects.IsEmpty && scope.Known is null)
            return [];

        progress.Begin("tracing");
        var suspects = sieve.Suspects.Where(pair => pair.Value == ObjectKind.Blob).Select(pair => pair.Key).Order().ToList();
        var numbers = suspects.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var headTree = TreeOfHead(commits);
        var roots = commits.Order.Concat(commits.Boundary).Select(commit => commits[commit].Tree).Concat(TreesOf(named)).Append(headTree).Distinct().ToList();
        var graph = scope.VisitsWholeStore
            ? TreeGraph.ReadAll(objects, roots, numbers, cancellationToken)
            : TreeGraph.Read(objects, roots, numbers, cancellationToken);
        if (scope.VisitsWholeStore)
            _notes.Missing(graph.Missing);
        var sightings = new Sightings(graph, roots.Select(root => graph.TryFind(root, out var number) ? number : -1).Where(number => number >= 0));
        if (sightings.IsCutShort)
            _notes.Fail($"more than {Sightings.MostNodes:N0} paths lead to what was found; the rest were not judged");

        var places = new HistoryPlaces(sightings, commits, named, sieve.Suspects);
        // Not what the scanned commits have nothing to do with.
        List<ObjectId> placed = [.. sieve.Suspects.Keys.Where(id => places.Of(id, numbers.GetValueOrDefault(id, -1)).Any())];
        progress.Begin("judging", placed.Count);
        objects.ReadEach(placed, scope.MaximumSize, (id, reading) =>
        {
            progress.Advance(0);
            foreach (var (kind, at) in places.Of(id, numbers.GetValueOrDefault(id, -1)))
                judge.Judge(reading, at, kind);
        }, cancellationToken);

        var attribution = new Attribution(commits, graph, sightings, headTree, places.ReachableFrom(head));
        var assembly = new HistoryFindings(objects, commits, graph, sightings, places) { IsPart = scope.Shard is not null };
        return assembly.Make(judge.Found, attribution, scope.Known?.Findings ?? [], cancellationToken);
    }

    /// <summary>The first pass.</summary>
    /// <returns>The blobs of the commits before those that are scanned.</returns>
    private List<ObjectId> SieveAll(CommitGraph commits, List<NamedObject> named, ObjectSieve sieve, CancellationToken cancellationToken)
    {
        var ids = new List<ObjectId>();
        List<ObjectId> before = [];
        var wholeStore = scope.VisitsWholeStore && !scope.IncludesUnreachable;
        if (!wholeStore)
        {
            progress.Begin("listing trees");
            var trees = new TreeWalk(objects);
            before = trees.Read(commits.Boundary.Select(commit => commits[commit].Tree), cancellationToken);
            // What cannot be read of earlier trees only means that more counts as new.
            trees.Missing.Clear();
            ids.AddRange(trees.Read(commits.Order.Select(commit => commits[commit].Tree).Concat(TreesOf(named)), cancellationToken));
            if (scope.IncludesUnreachable)
                ids.AddRange(UnreachableObjects.Find(objects, trees, named, cancellationToken));
            ids.AddRange(named.Where(item => item.Kind == ObjectKind.Blob && trees.Add(item.Id)).Select(item => item.Id));
            _notes.Missing(trees.Missing);
        }

        var messages = new List<ObjectId>();
        if (scope.IncludesMessages)
        {
            messages.AddRange(commits.Order.Select(commits.Id));
            messages.AddRange(named.Where(item => item.Kind == ObjectKind.Tag).Select(item => item.Id).Distinct());
        }

        HashSet<ObjectId>? wanted = null;
        if (scope.Shard is not null || scope.Sifted is not null)
        {
            messages.RemoveAll(id => !IsToScan(id));
            ids.RemoveAll(id => !IsToScan(id));
            if (wholeStore)
                wanted = [.. objects.List(withSizes: false, cancellationToken).Where(entry => entry.Kind is ObjectKind.Blob or ObjectKind.None && IsToScan(entry.Id)).Select(entry => entry.Id)];
        }

        progress.Begin("scanning", messages.Count + (wanted is not null ? wanted.Count : wholeStore ? objects.List(withSizes: false, cancellationToken).Count(entry => entry.Kind == ObjectKind.Blob) : ids.Count));
        objects.ReadEach(messages, scope.MaximumSize, sieve.Take, cancellationToken);
        if (wholeStore)
            objects.Visit(wanted, sieve, new VisitOptions { MaximumSize = scope.MaximumSize }, cancellationToken);
        else if (ids.Count >= ManyBlobs)
            objects.Visit(ids.ToHashSet(), sieve, new VisitOptions { MaximumSize = scope.MaximumSize }, cancellationToken);
        else
            objects.ReadEach(ids, scope.MaximumSize, sieve.Take, cancellationToken);
        return before;
    }

    /// <summary>
    /// Where only a part of a history is scanned, a secret that was there before is not its matter: what the commits before that part
    /// hold is looked through for the same secrets.
    /// </summary>
    private void SieveEarlier(List<ObjectId> before, ObjectSieve sieve, CancellationToken cancellationToken)
    {
        var earlier = new ObjectSieve(scanner, decider, new ScanProgress(), cancellationToken);
        objects.ReadEach(before, scope.MaximumSize, earlier.Take, cancellationToken);
        foreach (var (id, kind) in earlier.Suspects)
            sieve.Suspects.TryAdd(id, kind);
    }

    private bool IsToScan(ObjectId id) => scope.Shard?.Owns(id) != false && scope.Sifted?.Ids.Contains(id) != true;

    private SiftedObjects? SiftedBy(ObjectSieve sieve)
    {
        if (!scope.KeepsSifted)
            return null;
        HashSet<ObjectId> ids = [.. sieve.Sifted, .. scope.Sifted?.Ids ?? (IEnumerable<ObjectId>)[]];
        // What an earlier scan knows already has been judged.
        var suspects = sieve.Suspects.Where(pair => ids.Contains(pair.Key) && scope.Known?.Suspects.Contains(pair.Key) != true).ToDictionary();
        return new SiftedObjects(ids, suspects, sieve.Binaries);
    }

    /// <summary>What was found till a scan was stopped, under the ids of the objects.</summary>
    private List<Finding> JudgeWithoutPaths(ObjectSieve sieve, HistoryJudge judge)
    {
        foreach (var id in sieve.Suspects.Keys)
        {
            using var reading = objects.Read(id, scope.MaximumSize);
            judge.Judge(reading, [(0, id.ToString())], LocationKind.Object);
        }

        return HistoryFindings.WithoutProvenance(judge.Found);
    }

    private ObjectId TreeOfHead(CommitGraph commits)
    {
        if (head is not { } id)
            return default;
        if (commits.TryFind(id, out var commit) && !commits[commit].Tree.IsZero)
            return commits[commit].Tree;
        using var reading = objects.Read(id, Array.MaxLength);
        return CommitObject.Parse(reading.Content.Span).TryFind("tree "u8, out var tree) ? tree : default;
    }

    private static IEnumerable<ObjectId> TreesOf(IEnumerable<NamedObject> named) =>
        named.Where(item => item.Kind == ObjectKind.Tree).Select(item => item.Id);
}
