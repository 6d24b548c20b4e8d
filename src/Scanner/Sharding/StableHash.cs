namespace ApiXGuard.Scanner.Sharding;

/// <summary>A hash that is the same on every machine and in every version: FNV-1a of the UTF-8 bytes, 64 bits, mixed at the end.</summary>
internal static class StableHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text.</summary>
    public static ulong Of(string text)
    {
        var hash = Basis;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            foreach (var b in bytes[..length])
                hash = (hash ^ b) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Spreads what is in the low bits over all of them.</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
