using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>
/// A pair of keys in pinned memory that can be wiped, which a string cannot. Not thread-safe: its owner reads and wipes under one lock.
/// </summary>
internal sealed class HeldKeys
{
    private readonly char[] _apiKey;
    private readonly char[] _appKey;

    internal HeldKeys(ApiXKeys keys, DateTimeOffset since)
    {
        _apiKey = Hold(keys.ApiKey);
        _appKey = Hold(keys.AppKey);
        Since = since;
    }

    /// <summary>When the keys were made, where the store tells; else when they were first seen.</summary>
    internal DateTimeOffset Since { get; set; }

    internal ApiXKeys ToKeys() => new(new string(_apiKey), new string(_appKey));

    internal bool Match(ApiXKeys keys) => Match(_apiKey, keys.ApiKey) & Match(_appKey, keys.AppKey);

    internal void Wipe()
    {
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(_apiKey.AsSpan()));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(_appKey.AsSpan()));
    }

    private static char[] Hold(string key)
    {
        var held = GC.AllocateUninitializedArray<char>(key.Length, pinned: true);
        key.CopyTo(held);
        return held;
    }

    private static bool Match(char[] held, string key) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(held.AsSpan()), MemoryMarshal.AsBytes(key.AsSpan()));
}
