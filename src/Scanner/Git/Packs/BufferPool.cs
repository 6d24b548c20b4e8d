using System.Numerics;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Buffers of one thread, kept for the next object. Holds no more than a limit; what is beyond goes to the garbage collector.</summary>
internal sealed class BufferPool(long limit)
{
    private const int Smallest = 12;

    private readonly Stack<byte[]>[] _free = [.. Enumerable.Range(0, 32).Select(_ => new Stack<byte[]>())];
    private long _held;

    /// <summary>A buffer of at least so many bytes, with anything in it.</summary>
    public byte[] Rent(int length)
    {
        var bucket = Math.Max(Smallest, BitOperations.Log2((uint)Math.Max(1, length - 1)) + 1);
        // The largest ones are as long as they must be.
        if (bucket > 26)
            return GC.AllocateUninitializedArray<byte>(length);
        if (!_free[bucket].TryPop(out var buffer))
            return GC.AllocateUninitializedArray<byte>(1 << bucket);
        _held -= buffer.Length;
        return buffer;
    }

    /// <summary>Takes a buffer back.</summary>
    public void Return(byte[] buffer)
    {
        if (!BitOperations.IsPow2(buffer.Length) || _held + buffer.Length > limit)
            return;
        _held += buffer.Length;
        _free[BitOperations.Log2((uint)buffer.Length)].Push(buffer);
    }
}
