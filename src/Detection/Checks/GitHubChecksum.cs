using System.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>
/// GitHub's and npm's scheme: after the prefix a random part, then its CRC-32 in six base 62 digits
/// (github.blog, "Behind GitHub's new authentication token formats", 2021).
/// </summary>
internal static class GitHubChecksum
{
    private const int Digits = 6;

    public static Validity Check(ReadOnlySpan<byte> token)
    {
        var body = token.Slice(token.LastIndexOf((byte)'_') + 1);
        if (body.Length <= Digits)
            return Validity.Unknown;
        var random = body.Slice(0, body.Length - Digits);
        return RadixText.IsBase62(Crc32.Of(random), body.Slice(random.Length)) ? Validity.Valid : Validity.Invalid;
    }

    public static string Complete(string token)
    {
        var start = token.LastIndexOf('_') + 1;
        var random = token.Substring(start, token.Length - start - Digits);
        return token.Substring(0, start) + random + RadixText.ToBase62(Crc32.Of(Encoding.ASCII.GetBytes(random)), Digits);
    }
}
