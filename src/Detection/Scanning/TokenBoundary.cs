namespace ApiXGuard.Detection.Scanning;

/// <summary>Where a token may begin.</summary>
internal static class TokenBoundary
{
    /// <summary>An ASCII letter, digit or underscore.</summary>
    public static bool IsWord(byte b) => IsAlphanumeric(b) || b == (byte)'_';

    /// <summary>An ASCII letter or digit.</summary>
    public static bool IsAlphanumeric(byte b) => (uint)((b | 0x20) - 'a') < 26 || (uint)(b - '0') < 10;

    /// <summary>
    /// Whether a token may begin here: after anything but a letter or digit, or after an escape that ends in one
    /// (<c>\n</c>, <c>%3D</c>, <c>\u003d</c>, <c>\x3d</c>).
    /// </summary>
    public static bool StartsAt(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || !IsAlphanumeric(text[at - 1]))
            return true;
        if (at >= 2 && text[at - 2] == (byte)'\\' && text[at - 1] is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f')
            return at < 3 || text[at - 3] != (byte)'\\' || (at >= 4 && text[at - 4] == (byte)'\\');
        if (at >= 3 && text[at - 3] == (byte)'%' && IsHex(text[at - 2]) && IsHex(text[at - 1]))
            return true;
        if (at >= 4 && text[at - 4] == (byte)'\\' && text[at - 3] == (byte)'x' && IsHex(text[at - 2]) && IsHex(text[at - 1]))
            return true;
        return at >= 6 && text[at - 6] == (byte)'\\' && text[at - 5] == (byte)'u'
            && IsHex(text[at - 4]) && IsHex(text[at - 3]) && IsHex(text[at - 2]) && IsHex(text[at - 1]);
    }

    /// <summary>A hexadecimal digit in either case.</summary>
    public static bool IsHex(byte b) => (uint)(b - '0') < 10 || (uint)((b | 0x20) - 'a') < 6;
}
