using System.Runtime.ExceptionServices;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Pipeline;

namespace ApiXGuard.Scanner.Sources;

/// <summary>
/// What the next commit would bring: index blobs that differ from HEAD, during a merge from every parent. Never reads the work tree.
/// </summary>
internal sealed class StagedSource(RepositoryLocation location, GitEngine engine) : ISource
{
    /// <summary>From so many changes on, another thread is worth its start.</summary>
    private const int FewestForThreads = 16;

    private Task<(IGitRepository Repository, List<ParentComparison> Seen)>? _opening;

    /// <summary>The largest blob to scan, in bytes.</summary>
    public long MaximumSize { get; set; } = ScanLimits.DefaultMaxBlobSize;

    /// <summary>Starts opening the repository on another thread, so that the rest gets ready meanwhile.</summary>
    public void Begin() => _opening ??= Task.Run(() => GitRepositories.Open(location, engine, Compare));

    /// <inheritdoc/>
    /// <exception cref="GitException">The repository cannot be read.</exception>
    public void Read(IBlobVisitor visitor, CancellationToken cancellationToken)
    {
        Begin();
        var (opened, comparisons) = _opening!.GetAwaiter().GetResult();
        using var repository = opened;
        var changes = comparisons[0].Changes;
        // Which deleted file a new one came from depends on the order, so renames are looked for by one thread.
        var threads = changes.Count < FewestForThreads || comparisons.Exists(comparison => comparison.MayFindRenames) ? 1 : Environment.ProcessorCount;
        if (threads == 1)
        {
            foreach (var change in changes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Take(change, repository, comparisons, visitor);
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.ForEach(changes, options, change => Take(change, repository, comparisons, visitor));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }

    private void Take(IndexChange change, IGitRepository repository, List<ParentComparison> comparisons, IBlobVisitor visitor)
    {
        if (change.NewKind == EntryKind.Submodule)
            visitor.Skip(new SkippedItem(change.Path, SkipReason.NotFollowed, "submodule"));
        else if (IsNewContent(change) && comparisons.TrueForAll(comparison => comparison.Differs(change)))
            Visit(change, repository, comparisons, visitor);
    }

    private List<ParentComparison> Compare(IGitRepository repository)
    {
        var comparisons = new List<ParentComparison> { new(repository.CompareIndexWithHead()) };
        foreach (var parent in location.ReadMergeHeads())
            comparisons.Add(new ParentComparison(repository.CompareIndexWith(parent)));
        return comparisons;
    }

    private static bool IsNewContent(in IndexChange change) => change.NewKind is EntryKind.File or EntryKind.Link && change.NewId != change.OldId;

    private void Visit(IndexChange change, IGitRepository repository, List<ParentComparison> comparisons, IBlobVisitor visitor)
    {
        // Also what an intent-to-add entry holds: nothing is staged of it, and its blob need not exist.
        if (IsEmptyBlob(change.NewId))
            return;
        BlobReading reading;
        try
        {
            reading = repository.ReadBlob(change.NewId, MaximumSize);
        }
        catch (GitException e)
        {
            visitor.Fail(new ScanError(change.Path, e.Message));
            return;
        }

        using (reading)
        {
            if (reading.State == BlobState.TooLarge)
            {
                visitor.Skip(new SkippedItem(change.Path, SkipReason.TooLarge, ScanPipeline.SizeDetail(reading.Size, MaximumSize)));
            }
            else if (reading.State == BlobState.Missing)
            {
                visitor.Fail(new ScanError(change.Path, $"its staged blob {change.NewId} is not in the repository"));
            }
            else
            {
                var content = reading.Content;
                visitor.Visit(new Blob(change.Path, content) { AddedLines = () => FindAddedLines(change, content, repository, comparisons) });
            }
        }
    }

    private LineSet FindAddedLines(in IndexChange change, ReadOnlyMemory<byte> content, IGitRepository repository, List<ParentComparison> comparisons)
    {
        LineSet? added = null;
        foreach (var comparison in comparisons)
        {
            var against = comparison.FindAdded(change, content, repository, MaximumSize);
            added = added is null ? against : added.Intersect(against);
        }

        return added!;
    }

    private static bool IsEmptyBlob(string id) =>
        id is "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" or "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813";
}
