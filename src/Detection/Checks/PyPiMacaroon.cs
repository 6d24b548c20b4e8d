namespace ApiXGuard.Detection.Checks;

/// <summary>
/// PyPI's tokens: <c>pypi-</c> and an unpadded URL-safe base64 macaroon of version 2 (libmacaroons, "v2 binary format"):
/// location, identifier, caveats and a signature of 32 bytes, each packet with its type and its length.
/// </summary>
internal static class PyPiMacaroon
{
    private const int PrefixLength = 5;
    private const byte Version = 2;
    private const byte EndOfSection = 0;
    private const byte Identifier = 2;
    private const byte Signature = 6;
    private const int SignatureLength = 32;

    public static Validity Check(ReadOnlySpan<byte> token)
    {
        if (token.Length <= PrefixLength)
            return Validity.Unknown;
        ReadOnlySpan<byte> macaroon = Base64Bytes.Decode(token.Slice(PrefixLength));
        return IsWhole(macaroon) ? Validity.Valid : Validity.Invalid;
    }

    /// <summary>Gives a sample the structure it lacks: its own random bytes become identifier and signature.</summary>
    public static string Complete(string token)
    {
        var bytes = new byte[token.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)token[i];
        var sample = Base64Bytes.Decode(bytes.AsSpan(PrefixLength, (bytes.Length - PrefixLength) / 4 * 4));
        var location = 3 + sample[2];
        var identifier = Math.Min(sample.Length - location, 100);
        List<byte> macaroon =
        [
            .. sample.AsSpan(0, location).ToArray(),
            Identifier, (byte)identifier, .. sample.AsSpan(location, identifier).ToArray(), EndOfSection, EndOfSection,
            Signature, SignatureLength, .. sample.AsSpan(sample.Length - SignatureLength).ToArray(),
        ];
        return token.Substring(0, PrefixLength)
            + Convert.ToBase64String([.. macaroon]).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static bool IsWhole(ReadOnlySpan<byte> macaroon)
    {
        if (macaroon.IsEmpty || macaroon[0] != Version)
            return false;
        var at = 1;
        var hasIdentifier = false;
        while (at < macaroon.Length)
        {
            var type = macaroon[at++];
            if (type == EndOfSection)
                continue;
            var length = ReadLength(macaroon, ref at);
            if (length < 0 || length > macaroon.Length - at)
                return false;
            at += length;
            hasIdentifier |= type == Identifier;
            if (type == Signature)
                return hasIdentifier && length == SignatureLength && at == macaroon.Length;
        }

        return false;
    }

    /// <summary>A base 128 number, the least significant group first; -1 where it is cut off or longer than a token.</summary>
    private static int ReadLength(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0;
        for (var shift = 0; shift <= 14 && at < bytes.Length; shift += 7)
        {
            var b = bytes[at++];
            number |= (b & 0x7F) << shift;
            if (b < 0x80)
                return number;
        }

        return -1;
    }
}
