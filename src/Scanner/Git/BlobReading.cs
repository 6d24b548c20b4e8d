using System.Buffers;

namespace ApiXGuard.Scanner.Git;

/// <summary>A blob's bytes in a pooled buffer, or why there are none. Disposing gives the buffer back.</summary>
internal readonly struct BlobReading : IDisposable
{
    private readonly byte[]? _buffer;

    private BlobReading(BlobState state, long size, byte[]? buffer)
    {
        State = state;
        Size = size;
        _buffer = buffer;
    }

    /// <summary>Whether the bytes are here.</summary>
    public BlobState State { get; }

    /// <summary>The blob's size in bytes, where known.</summary>
    public long Size { get; }

    /// <summary>The bytes; empty unless <see cref="State"/> is <see cref="BlobState.Read"/>.</summary>
    public ReadOnlyMemory<byte> Content => _buffer is null ? default : _buffer.AsMemory(0, (int)Size);

    /// <summary>A missing blob.</summary>
    public static BlobReading Missing { get; } = new(BlobState.Missing, 0, null);

    /// <summary>A blob larger than the limit.</summary>
    public static BlobReading TooLarge(long size) => new(BlobState.TooLarge, size, null);

    /// <summary>A blob that was read; the buffer comes from the shared pool and now belongs to the result.</summary>
    public static BlobReading Of(byte[] pooledBuffer, int size) => new(BlobState.Read, size, pooledBuffer);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
    }
}

/// <summary>What became of reading a blob.</summary>
internal enum BlobState
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>Larger than the limit; not read.</summary>
    TooLarge,

    /// <summary>Not in the object store.</summary>
    Missing,
}
