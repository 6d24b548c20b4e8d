namespace ApiXGuard.Detection.Assignments;

/// <summary>The first, cheapest look at a value.</summary>
internal static class ValueBytes
{
    /// <summary>Whether a value holds only bytes that a secret may hold: printable, and no space.</summary>
    public static bool AreOfSecret(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (b is <= (byte)' ' or 0x7F)
                return false;
        }

        return value.Length > 0;
    }
}
