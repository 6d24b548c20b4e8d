using System.Collections.Concurrent;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Progress;

namespace ApiXGuard.Scanner.History;

/// <summary>The first pass over a history: tells the few objects that may hold a secret, without knowing their paths. Thread-safe.</summary>
internal sealed class ObjectSieve(SecretScanner scanner, PolicyDecider decider, ScanProgress progress, CancellationToken cancellationToken) : IObjectVisitor
{
    private int _blobs;
    private int _binaries;
    private long _bytes;

    /// <summary>The objects that may hold a secret.</summary>
    public ConcurrentDictionary<ObjectId, ObjectKind> Suspects { get; } = [];

    /// <summary>The blobs larger than the limit, and their sizes.</summary>
    public ConcurrentDictionary<ObjectId, long> TooLarge { get; } = [];

    /// <summary>The objects that are not there.</summary>
    public ConcurrentBag<ObjectId> Missing { get; } = [];

    /// <summary>The objects that are there and cannot be read.</summary>
    public ConcurrentBag<ObjectId> Damaged { get; } = [];

    /// <summary>How many blobs were scanned.</summary>
    public int Blobs => _blobs;

    /// <summary>How many blobs are binary.</summary>
    public int Binaries => _binaries;

    /// <summary>How many bytes were scanned.</summary>
    public long Bytes => _bytes;

    /// <summary>Takes one object.</summary>
    public void Take(ObjectId id, ObjectReading reading)
    {
        progress.Advance(reading.Size);
        switch (reading.State)
        {
            case ObjectState.Missing:
                Missing.Add(id);
                return;
            case ObjectState.Damaged:
                Damaged.Add(id);
                return;
            case ObjectState.TooLarge:
                TooLarge.TryAdd(id, reading.Size);
                return;
        }

        Sift(id, reading.Kind, TextOf(reading));
    }

    /// <inheritdoc/>
    public object? Visit(in ObjectVisit visited)
    {
        progress.Advance(visited.Content.Length);
        Sift(visited.Id, ObjectKind.Blob, visited.Content);
        return null;
    }

    /// <inheritdoc/>
    public void SkipLarge(ObjectId id, long size)
    {
        progress.Advance(size);
        TooLarge.TryAdd(id, size);
    }

    /// <inheritdoc/>
    public void Fail(ObjectId id, ObjectState state, string reason)
    {
        progress.Advance(0);
        (state == ObjectState.Missing ? Missing : Damaged).Add(id);
    }

    private void Sift(ObjectId id, ObjectKind kind, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty && kind != ObjectKind.Blob)
            return;
        var sifted = scanner.Sift(text, decider.MayReport, cancellationToken);
        if (kind == ObjectKind.Blob && sifted == Sifted.Binary)
        {
            Interlocked.Increment(ref _binaries);
            return;
        }

        Interlocked.Increment(ref _blobs);
        Interlocked.Add(ref _bytes, text.Length);
        if (sifted == Sifted.MayMatch && Suspects.TryAdd(id, kind) && progress.IsWatched)
            ShowFindings(text);
    }

    private void ShowFindings(ReadOnlySpan<byte> text)
    {
        foreach (var match in scanner.FindMatches(text, default, cancellationToken).Matches)
        {
            if (decider.MayReport(match.Rule, match.Confidence))
                progress.Find(Fingerprint.Of(match.Secret.Bytes, decider.Key).Hex);
        }
    }

    /// <summary>What of an object is scanned: a blob whole, of commits and tags what people wrote.</summary>
    public static ReadOnlySpan<byte> TextOf(ObjectReading reading) => reading.Kind switch
    {
        ObjectKind.Blob => reading.Content.Span,
        ObjectKind.Commit or ObjectKind.Tag => CommitObject.Parse(reading.Content.Span).Message,
        _ => default,
    };
}
