using System.Collections.Concurrent;

namespace ApiXGuard.Runtime;

/// <summary>
/// Remembers at most so many things. When one more comes, the quarter that was used least recently is forgotten at once, so that finding it
/// costs little on average. Reads take no lock. Thread-safe.
/// </summary>
internal sealed class BoundedTable<TKey, TValue>(int capacity, Func<TValue> create)
    where TKey : notnull
    where TValue : BoundedTable<TKey, TValue>.Entry
{
    private readonly ConcurrentDictionary<TKey, TValue> _entries = new();
    private readonly object _gate = new();

    internal int Count => _entries.Count;

    internal TValue Get(TKey key, long now)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            lock (_gate)
            {
                if (_entries.Count >= capacity && !_entries.ContainsKey(key))
                    Forget();
                entry = _entries.GetOrAdd(key, _ => create());
            }
        }

        entry.UsedAt = now;
        return entry;
    }

    private void Forget()
    {
        foreach (var (key, _) in _entries.ToArray().OrderBy(entry => entry.Value.UsedAt).Take(Math.Max(1, capacity / 4)))
            _entries.TryRemove(key, out _);
    }

    internal abstract class Entry
    {
        private long _usedAt;

        internal long UsedAt
        {
            get => Volatile.Read(ref _usedAt);
            set => Volatile.Write(ref _usedAt, value);
        }
    }
}
