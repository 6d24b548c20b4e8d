using System.Collections.Concurrent;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Progress;

namespace ApiXGuard.Scanner.History;

/// <summary>The first pass over a history: tells the few objects that may hold a secret, without knowing their paths. Thread-safe.</summary>
internal sealed class ObjectSieve(SecretScanner scanner, PolicyDecider decider, ScanProgress progress, CancellationToken cancellationToken) : IObjectVisitor
{
    private readonly ConcurrentBag<ObjectId> _sifted = [];
    private int _blobs;
    private int _binaries;
    private long _bytes;

    /// <summary>The only secrets that count as found; <see langword="null"/> for all.</summary>
    public IReadOnlySet<string>? Fingerprints { get; init; }

    /// <summary>The objects that may hold a secret.</summary>
    public ConcurrentDictionary<ObjectId, ObjectKind> Suspects { get; } = [];

    /// <summary>The blobs larger than the limit, and their sizes.</summary>
    public ConcurrentDictionary<ObjectId, long> TooLarge { get; } = [];

    /// <summary>The objects that are not there.</summary>
    public ConcurrentBag<ObjectId> Missing { get; } = [];

    /// <summary>The objects that are there and cannot be read.</summary>
    public ConcurrentBag<ObjectId> Damaged { get; } = [];

    /// <summary>Whether <see cref="Sifted"/> is kept.</summary>
    public bool KeepsSifted { get; init; }

    /// <summary>The objects that were scanned to their end, in no order; nothing unless <see cref="KeepsSifted"/>.</summary>
    public IReadOnlyCollection<ObjectId> Sifted => _sifted;

    /// <summary>How many blobs were scanned.</summary>
    public int Blobs => _blobs;

    /// <summary>How many blobs are binary.</summary>
    public int Binaries => _binaries;

    /// <summary>How many bytes were scanned.</summary>
    public long Bytes => _bytes;

    /// <summary>Takes over what an earlier scan had been through.</summary>
    public void Resume(SiftedObjects earlier)
    {
        _binaries += earlier.Binaries;
        foreach (var (id, kind) in earlier.Suspects)
            Suspects.TryAdd(id, kind);
    }

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
        if (kind == ObjectKind.Blob && sifted == Detection.Sifted.Binary)
        {
            Interlocked.Increment(ref _binaries);
            Keep(id);
            return;
        }

        Interlocked.Increment(ref _blobs);
        Interlocked.Add(ref _bytes, text.Length);
        if (sifted == Detection.Sifted.MayMatch && Suspects.TryAdd(id, kind) && progress.IsWatched)
            ShowFindings(text);
        Keep(id);
    }

    // Last, so that what is kept is also known as a suspect if it is one.
    private void Keep(ObjectId id)
    {
        if (KeepsSifted)
            _sifted.Add(id);
    }

    private void ShowFindings(ReadOnlySpan<byte> text)
    {
        foreach (var match in scanner.FindMatches(text, default, cancellationToken).Matches)
        {
            if (!decider.MayReport(match.Rule, match.Confidence))
                continue;
            var fingerprint = Fingerprint.Of(match.Secret.Bytes, decider.Key).Hex;
            if (Fingerprints?.Contains(fingerprint) != false)
                progress.Find(fingerprint);
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
