using System.Diagnostics;
using System.Security.Cryptography;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Rescue.Leaks;

/// <summary>A file with leaks in it, as it was read. Wiped on dispose.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Content">Its bytes.</param>
[DebuggerDisplay("{Path,nq}")]
internal sealed record LeakFile(string FullPath, string Path, byte[] Content) : IDisposable
{
    /// <summary>How its bytes are text.</summary>
    /// <param name="start">First byte of a match.</param>
    /// <param name="length">Its length.</param>
    public BlobText TextAround(int start, int length) => BlobText.Of(Content, start, length);

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(Content);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
