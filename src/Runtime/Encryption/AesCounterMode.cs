using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>AES-256 in counter mode (NIST SP 800-38A, 6.5) with the whole block as a big-endian counter, which the base library lacks.</summary>
internal static class AesCounterMode
{
    public const int IvSize = 16;
    private const int BlockSize = 16;
    private const int Batch = 64 * BlockSize;

    /// <summary>Encrypts or decrypts: both are the same.</summary>
    public static void Transform(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> source, Span<byte> destination)
    {
        Span<byte> counter = stackalloc byte[BlockSize];
        Span<byte> stream = stackalloc byte[Batch];
        iv.CopyTo(counter);
        var keyBytes = key.ToArray();
        using var aes = Aes.Create();
        try
        {
            aes.Key = keyBytes;
            for (var done = 0; done < source.Length;)
            {
                var length = Math.Min(Batch, source.Length - done);
                var blocks = stream[..((length + BlockSize - 1) / BlockSize * BlockSize)];
                for (var at = 0; at < blocks.Length; at += BlockSize)
                {
                    counter.CopyTo(blocks[at..]);
                    Increment(counter);
                }

                aes.EncryptEcb(blocks, blocks, PaddingMode.None);
                for (var i = 0; i < length; i++)
                    destination[done + i] = (byte)(source[done + i] ^ stream[i]);
                done += length;
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(keyBytes);
            CryptographicOperations.ZeroMemory(stream);
        }
    }

    private static void Increment(Span<byte> counter)
    {
        for (var i = counter.Length - 1; i >= 0 && ++counter[i] == 0; i--)
        {
        }
    }
}
