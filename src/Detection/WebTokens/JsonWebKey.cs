using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.WebTokens;

/// <summary>A JSON web key (RFC 7517) with a private (<c>d</c>) or symmetric (<c>k</c>) part.</summary>
internal static class JsonWebKey
{
    private const int MostBefore = 6 * 1024;
    private const int MostAfter = 6 * 1024;
    private const int MostValue = 2048;

    /// <summary>Finds the secret part around the <c>kty</c> member.</summary>
    public static bool TryFindSecret(ReadOnlySpan<byte> text, int anchor, out int start, out int length)
    {
        start = length = 0;
        var quote = text[anchor];
        if (quote is not ((byte)'"' or (byte)'\''))
            return false;
        if (!TryReadType(text, anchor, quote, out var isSymmetric))
            return false;
        var before = text.Slice(Math.Max(0, anchor - MostBefore), Math.Min(anchor, MostBefore));
        var open = before.LastIndexOfAny((byte)'{', (byte)'}');
        if (open < 0 || before[open] != (byte)'{')
            return false;
        var from = anchor - before.Length + open;
        var after = text.Slice(anchor, Math.Min(MostAfter, text.Length - anchor));
        var close = after.IndexOfAny((byte)'{', (byte)'}');
        var members = text.Slice(from, anchor - from + (close < 0 ? after.Length : close));
        // Only the first type of an object is looked at: one walk over the members for each object.
        if (members.IndexOf("kty"u8) < anchor - from)
            return false;
        var letter = isSymmetric ? (byte)'k' : (byte)'d';
        for (var i = 1; i + 3 < members.Length; i++)
        {
            if (members[i] != letter || members[i - 1] != quote || !TryReadString(members, i + 1, quote, out var at, out length))
                continue;
            if (length < (isSymmetric ? 16 : 40))
                continue;
            start = from + at;
            return true;
        }

        return false;
    }

    private static bool TryReadType(ReadOnlySpan<byte> text, int anchor, byte quote, out bool isSymmetric)
    {
        isSymmetric = false;
        if (!TryReadString(text, anchor + 4, quote, out var at, out var length))
            return false;
        var type = text.Slice(at, length);
        isSymmetric = type.SequenceEqual("oct"u8);
        return isSymmetric || type.SequenceEqual("RSA"u8) || type.SequenceEqual("EC"u8) || type.SequenceEqual("OKP"u8);
    }

    // The closing quote of a name, a colon and a string of the URL-safe alphabet; quotes may be escaped.
    private static bool TryReadString(ReadOnlySpan<byte> text, int at, byte quote, out int start, out int length)
    {
        start = length = 0;
        if (!TrySkipQuote(text, ref at, quote))
            return false;
        at = Ascii.SkipSpaces(text, at, 16);
        if (at >= text.Length || text[at] != (byte)':')
            return false;
        at = Ascii.SkipSpaces(text, at + 1, 16);
        if (!TrySkipQuote(text, ref at, quote))
            return false;
        start = at;
        length = Base64Text.UrlSafeLengthAt(text, at, MostValue);
        at += length;
        return length > 0 && TrySkipQuote(text, ref at, quote);
    }

    private static bool TrySkipQuote(ReadOnlySpan<byte> text, ref int at, byte quote)
    {
        while (at < text.Length && text[at] is (byte)'\\' or (byte)'=')
            at++;
        if (at >= text.Length || text[at] != quote)
            return false;
        at++;
        return true;
    }
}
