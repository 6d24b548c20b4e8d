namespace ApiXGuard.Runtime;

/// <summary>base64url without padding (RFC 4648 section 5), with what net8.0 has.</summary>
internal static class Base64Text
{
    public static string Encode(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static bool TryDecode(string text, int length, out byte[] bytes)
    {
        bytes = new byte[length];
        if (text.Length != ((length * 4) + 2) / 3)
            return false;
        var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);
        return Convert.TryFromBase64String(padded, bytes, out var written) && written == length;
    }
}
