namespace ApiXGuard.Scanner.Progress;

/// <summary>How far a long scan is. Written by many threads, read by one that shows it.</summary>
internal sealed class ScanProgress
{
    private long _objects;
    private long _bytes;
    private int _suspects;

    /// <summary>How many objects are to be scanned; 0 until that is known.</summary>
    public long Total { get; private set; }

    /// <summary>How many were.</summary>
    public long Objects => Volatile.Read(ref _objects);

    /// <summary>How many bytes they had.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>How many objects may hold a secret.</summary>
    public int Suspects => Volatile.Read(ref _suspects);

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

    /// <summary>One object may hold a secret.</summary>
    public void Suspect() => Interlocked.Increment(ref _suspects);
}
