using System.Diagnostics;
using System.Globalization;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Pipeline;

/// <summary>
/// Takes what a source reads to a report: scan, keep what is on added lines, decide by policy, redact, collect.
/// Thread-safe; used for one run.
/// </summary>
/// <param name="scanner">The engine.</param>
/// <param name="decider">The policy.</param>
/// <param name="cancellationToken">Stops a long scan.</param>
internal sealed class ScanPipeline(SecretScanner scanner, PolicyDecider decider, CancellationToken cancellationToken = default) : IBlobVisitor
{
    private readonly FindingCollection _collection = new();
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private int _blobs;
    private long _bytes;
    private int _allowed;
    private int _belowConfidence;

    /// <inheritdoc/>
    public void Visit(Blob blob)
    {
        try
        {
            if (!IsLeftOut(blob))
                Scan(blob);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception error)
        {
            // The message of an unforeseen error may hold text of the blob: only its kind is told. The scan is incomplete.
            Fail(new ScanError(blob.Path, $"could not be scanned ({error.GetType().Name})"));
        }
    }

    /// <inheritdoc/>
    public void Skip(SkippedItem item) => _collection.Add(item);

    /// <inheritdoc/>
    public void Fail(ScanError error) => _collection.Add(error);

    /// <summary>The report, once the source has read everything.</summary>
    public ScanReport ToReport() =>
        _collection.ToReport(new ScanStatistics(_blobs, _bytes, _allowed, _belowConfidence, _elapsed.Elapsed));

    private bool IsLeftOut(Blob blob)
    {
        if (decider.Configuration.IsExcluded(blob.Path))
        {
            Skip(new SkippedItem(blob.Path, SkipReason.Excluded));
            return true;
        }

        var limit = decider.Configuration.Limits.MaxBlobSize;
        if (blob.Content.Length <= limit)
            return false;
        Skip(new SkippedItem(blob.Path, SkipReason.TooLarge, SizeDetail(blob.Content.Length, limit)));
        return true;
    }

    /// <summary>Why a blob is too large, in the words every source uses.</summary>
    public static string SizeDetail(long size, long limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{size:N0} bytes, limit {limit:N0}");

    private void Scan(Blob blob)
    {
        var found = scanner.FindMatches(blob.Content.Span, JudgeContext.ForPath(blob.Path), cancellationToken);
        if (found.IsBinary)
        {
            Skip(new SkippedItem(blob.Path, SkipReason.Binary));
            return;
        }

        Interlocked.Increment(ref _blobs);
        Interlocked.Add(ref _bytes, blob.Content.Length);
        if (found.Matches.Count > 0)
            Judge(blob, found.Matches);
    }

    private void Judge(Blob blob, IReadOnlyList<Match> matches)
    {
        var judged = BlobJudgement.Of(blob, matches, scanner, decider);
        Interlocked.Add(ref _allowed, judged.Allowed);
        Interlocked.Add(ref _belowConfidence, judged.BelowConfidence);
        if (judged.Findings.Count > 0)
            _collection.Add(judged.Findings, WarningsFor(blob.Path, judged.Findings, judged.Allows));
    }

    /// <summary>An allow that does not count is told only where it would have silenced something that is reported.</summary>
    private static IEnumerable<ScanWarning> WarningsFor(string path, IReadOnlyList<Finding> findings, InlineAllowSet allows) =>
        from warning in allows.Warnings
        where findings.Any(finding => finding.Locations[0] is var place && place.StartLine <= warning.LastLine && warning.FirstLine <= place.EndLine)
        select new ScanWarning(path, warning.Line, warning.Message);
}
