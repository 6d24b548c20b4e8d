using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>
/// A replay cache in this process's memory: for one server process. Several that take the same keys need a shared one. Thread-safe.
/// </summary>
/// <remarks>
/// It holds 128 bits of a SHA-256 for each signature, neither key nor signature, until the signature's lifetime ends. It never forgets earlier:
/// once it is full it throws, and requests are refused until entries end. Entries are found and ended in logarithmic time, none by a scan.
/// </remarks>
public sealed class InMemoryReplayCache : IReplayCache
{
    /// <summary>How many signatures it holds unless told otherwise: with a lifetime of 70 seconds, 14,000 accepted requests per second.</summary>
    public const int DefaultCapacity = 1_000_000;

    // At most so many ended entries are removed in one call, so that no request pays for a whole burst; a full cache removes all it can.
    private const int RemovalsPerCall = 8;

    // One lock: what happens under it takes well under a microsecond, and a signature takes longer to compute.
    private readonly object _lock = new();
    private readonly Dictionary<Key, long> _ends = [];
    private readonly PriorityQueue<Key, long> _queue = new();
    private readonly TimeProvider _clock;
    private readonly int _capacity;

    /// <summary>Makes a cache.</summary>
    /// <param name="clock">Tells when entries end; the system's clock by default.</param>
    /// <param name="capacity">The most signatures it holds at once; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below one.</exception>
    public InMemoryReplayCache(TimeProvider? clock = null, int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _clock = clock ?? TimeProvider.System;
        _capacity = capacity;
    }

    /// <summary>How many signatures it holds, some of which may have ended.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _ends.Count;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is not above zero.</exception>
    /// <exception cref="ApiXReplayCacheException">The cache is full.</exception>
    public ValueTask<bool> TryAddAsync(string apiKey, string signature, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(apiKey);
        ArgumentException.ThrowIfNullOrEmpty(signature);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        var key = KeyOf(apiKey, signature);
        // The wall clock, since it also judges the dates that an entry has to outlive.
        var now = _clock.GetUtcNow().UtcTicks;
        lock (_lock)
            return new(TryAdd(key, now, now + lifetime.Ticks));
    }

    private bool TryAdd(Key key, long now, long end)
    {
        RemoveEnded(now, RemovalsPerCall);
        if (_ends.TryGetValue(key, out var known) && known > now)
            return false;
        // An entry that has ended and still awaits its removal is simply given its new end; its old place in the queue then removes nothing.
        if (known == 0 && _ends.Count >= _capacity)
            RemoveEnded(now, int.MaxValue);
        if (known == 0 && _ends.Count >= _capacity)
        {
            throw new ApiXReplayCacheException(
                $"The replay cache holds {_capacity} signatures, its capacity, and forgets none before its time: requests are refused until some end. Raise the capacity, or limit the rate of requests.");
        }

        _ends[key] = end;
        _queue.Enqueue(key, end);
        return true;
    }

    private void RemoveEnded(long now, int limit)
    {
        while (limit-- > 0 && _queue.TryPeek(out var key, out var end) && end <= now)
        {
            _queue.Dequeue();
            if (_ends.TryGetValue(key, out var current) && current == end)
                _ends.Remove(key);
        }
    }

    private static Key KeyOf(string apiKey, string signature)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var hasher = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The length keeps the two texts apart.
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, apiKey.Length);
        hasher.AppendData(length);
        hasher.AppendData(MemoryMarshal.AsBytes(apiKey.AsSpan()));
        hasher.AppendData(MemoryMarshal.AsBytes(signature.AsSpan()));
        hasher.GetHashAndReset(hash);
        return new Key(BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]));
    }

    private readonly record struct Key(ulong Low, ulong High);
}
