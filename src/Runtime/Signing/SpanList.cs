using System.Buffers;

namespace ApiXGuard.Runtime;

/// <summary>A list that begins on the stack and moves to a pooled array when it grows.</summary>
internal ref struct SpanList<T>(Span<T> initial)
    where T : struct
{
    private Span<T> _items = initial;
    private T[]? _rented;

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref _items[index];

    public readonly Span<T> Slice(int start, int length) => _items.Slice(start, length);

    public void Add(in T item)
    {
        if (Count == _items.Length)
            Grow(1);
        _items[Count++] = item;
    }

    /// <summary>Makes room for items that the caller writes at once; the list counts them as there.</summary>
    public Span<T> Extend(int count)
    {
        if (Count > _items.Length - count)
            Grow(count);
        var room = _items.Slice(Count, count);
        Count += count;
        return room;
    }

    public void Cut(int count) => Count = count;

    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            _items = default;
            ArrayPool<T>.Shared.Return(rented);
        }
    }

    private void Grow(int atLeast)
    {
        var larger = ArrayPool<T>.Shared.Rent(checked(Math.Max(Count + atLeast, _items.Length * 2)));
        _items[..Count].CopyTo(larger);
        if (_rented is { } rented)
            ArrayPool<T>.Shared.Return(rented);
        _items = _rented = larger;
    }
}
