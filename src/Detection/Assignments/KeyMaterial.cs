using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Assignments;

/// <summary>Tells text that encodes the bytes of a symmetric key.</summary>
internal static class KeyMaterial
{
    /// <summary>Whether a value is hexadecimal or base64 of 16, 20, 24, 32, 48 or 64 bytes.</summary>
    public static bool IsKey(ReadOnlySpan<byte> value)
    {
        if (value.Length is 32 or 40 or 48 or 64 or 96 or 128 && All(value, hex: true))
            return true;
        var bare = value.Length;
        while (bare > 0 && value.Length - bare < 2 && value[bare - 1] == (byte)'=')
            bare--;
        return bare is 22 or 27 or 32 or 43 or 64 or 86 && All(value.Slice(0, bare), hex: false);
    }

    private static bool All(ReadOnlySpan<byte> value, bool hex)
    {
        foreach (var b in value)
        {
            if (hex ? !TokenBoundary.IsHex(b) : !(TokenBoundary.IsAlphanumeric(b) || b is (byte)'+' or (byte)'/' or (byte)'-' or (byte)'_'))
                return false;
        }

        return true;
    }
}
