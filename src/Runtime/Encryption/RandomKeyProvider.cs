using System.Diagnostics;
using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>
/// A key that is random and lives as long as the provider: made when the provider is made, written nowhere, wiped on dispose. For what is
/// encrypted and decrypted in one process. Thread-safe.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RandomKeyProvider : IKeyProvider, IDisposable
{
    private readonly object _gate = new();

    // Pinned, so that the collector leaves no copies behind when it moves things.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _key = GC.AllocateUninitializedArray<byte>(32, pinned: true);

    private bool _disposed;

    /// <summary>Makes the provider and its key: 256 random bits.</summary>
    public RandomKeyProvider() => RandomNumberGenerator.Fill(_key);

    /// <summary>Gets the key: 64 hexadecimal digits.</summary>
    /// <exception cref="ObjectDisposedException">The provider was disposed.</exception>
    public string GetKey()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return LowerHex.Encode(_key);
        }
    }

    /// <summary>Wipes the key. What was encrypted with it is lost.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            CryptographicOperations.ZeroMemory(_key);
        }
    }

    /// <summary>Says what it is, and never the key.</summary>
    public override string ToString() => nameof(RandomKeyProvider);
}
