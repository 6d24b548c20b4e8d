using System.Buffers;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>An object's bytes in a pooled buffer, or why there are none. Disposing gives the buffer back.</summary>
internal readonly struct ObjectReading : IDisposable
{
    private readonly byte[]? _pooled;

    private ObjectReading(ObjectState state, ObjectKind kind, long size, byte[]? pooled)
    {
        State = state;
        Kind = kind;
        Size = size;
        _pooled = pooled;
    }

    /// <summary>Whether the bytes are here.</summary>
    public ObjectState State { get; }

    /// <summary>What it is, where known.</summary>
    public ObjectKind Kind { get; }

    /// <summary>Its size in bytes, where known.</summary>
    public long Size { get; }

    /// <summary>The bytes; empty unless <see cref="State"/> is <see cref="ObjectState.Read"/>.</summary>
    public ReadOnlyMemory<byte> Content => _pooled is null ? default : _pooled.AsMemory(0, (int)Size);

    /// <summary>An object that is not there.</summary>
    public static ObjectReading Missing { get; } = new(ObjectState.Missing, ObjectKind.None, 0, null);

    /// <summary>An object that is there and cannot be read.</summary>
    public static ObjectReading Damaged { get; } = new(ObjectState.Damaged, ObjectKind.None, 0, null);

    /// <summary>An object larger than the limit.</summary>
    public static ObjectReading TooLarge(ObjectKind kind, long size) => new(ObjectState.TooLarge, kind, size, null);

    /// <summary>An object that was read; the buffer comes from the shared pool and now belongs to the result.</summary>
    public static ObjectReading Of(ObjectKind kind, byte[] pooledBuffer, int size) => new(ObjectState.Read, kind, size, pooledBuffer);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_pooled is not null)
            ArrayPool<byte>.Shared.Return(_pooled);
    }
}

/// <summary>What became of reading an object.</summary>
internal enum ObjectState : byte
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>Larger than the limit; not read.</summary>
    TooLarge,

    /// <summary>Not in the object store.</summary>
    Missing,

    /// <summary>In the object store and unreadable.</summary>
    Damaged,
}
