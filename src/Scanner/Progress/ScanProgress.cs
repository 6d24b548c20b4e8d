using System.Collections.Concurrent;

namespace ApiXGuard.Scanner.Progress;

/// <summary>How far a long scan is. Written by many threads, read by one that shows it.</summary>
internal sealed class ScanProgress
{
    private readonly ConcurrentDictionary<string, bool> _fingerprints = [];
    private long _objects;
    private long _bytes;

    /// <summary>What is counted.</summary>
    public string Unit { get; init; } = "objects";

    /// <summary>How many objects are to be scanned; 0 until that is known.</summary>
    public long Total { get; private set; }

    /// <summary>How many were.</summary>
    public long Objects => Volatile.Read(ref _objects);

    /// <summary>How many bytes they had.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Whether anybody looks; what costs something is told only then.</summary>
    public bool IsWatched { get; set; }

    /// <summary>How many secrets were found so far, as far as that can be told before their paths are known.</summary>
    public int Findings => _fingerprints.Count;

    /// <summary>What is being done.</summary>
    public string Stage { get; private set; } = "listing";

    /// <summary>Begins something that has no known end.</summary>
    public void Begin(string stage)
    {
        Stage = stage;
        Total = 0;
    }

    /// <summary>Begins something that consists of so many objects.</summary>
    public void Begin(string stage, long total)
    {
        Volatile.Write(ref _objects, 0);
        Total = total;
        Stage = stage;
    }

    /// <summary>One object is done.</summary>
    public void Advance(long bytes)
    {
        Interlocked.Increment(ref _objects);
        Interlocked.Add(ref _bytes, bytes);
    }

    /// <summary>A secret was found, perhaps once more.</summary>
    public void Find(string fingerprint) => _fingerprints.TryAdd(fingerprint, true);
}
