using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>Both keys in memory that the collector does not move and that can be wiped, which strings cannot. Not thread-safe.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class PinnedKeys(ApiXKeys keys)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly char[] _apiKey = Pin(keys.ApiKey);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly char[] _appKey = Pin(keys.AppKey);

    public string ApiKey() => new(_apiKey);

    public string AppKey() => new(_appKey);

    public ApiXKeys Both() => new(ApiKey(), AppKey());

    public void Wipe()
    {
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(_apiKey.AsSpan()));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(_appKey.AsSpan()));
    }

    public override string ToString() => Redact.Mark;

    /// <summary>Whether nothing of the keys is left; for tests.</summary>
    internal bool IsWiped => !_apiKey.AsSpan().ContainsAnyExcept('\0') && !_appKey.AsSpan().ContainsAnyExcept('\0');

    private static char[] Pin(string text)
    {
        var pinned = GC.AllocateUninitializedArray<char>(text.Length, pinned: true);
        text.CopyTo(pinned);
        return pinned;
    }
}
