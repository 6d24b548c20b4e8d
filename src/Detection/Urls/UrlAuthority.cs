using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Urls;

/// <summary>User, password and host of a URL (RFC 3986 §3.2), as spans of the text.</summary>
internal readonly ref struct UrlAuthority
{
    private const int MostBytes = 1024;
    private const int LongestScheme = 24;

    public ReadOnlySpan<byte> Scheme { get; private init; }

    public ReadOnlySpan<byte> User { get; private init; }

    public ReadOnlySpan<byte> Password { get; private init; }

    public ReadOnlySpan<byte> Host { get; private init; }

    public int UserStart { get; private init; }

    /// <summary>Where the password begins; -1 where there is no colon.</summary>
    public int PasswordStart { get; private init; }

    /// <summary>Reads the authority behind <c>://</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">Where <c>://</c> begins.</param>
    /// <param name="start">One past it.</param>
    /// <param name="authority">What was read.</param>
    /// <returns>Whether there is user information before a host.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, int separator, int start, out UrlAuthority authority)
    {
        authority = default;
        var limit = Math.Min(text.Length, start + MostBytes);
        var colon = -1;
        var at = -1;
        var i = start;
        // Most URLs end here after a dozen bytes, at a slash or a quote.
        for (; i < limit; i++)
        {
            var b = text[i];
            if (b == (byte)'@')
                at = i;
            else if (b == (byte)':' && colon < 0 && at < 0)
                colon = i;
            else if (IsEnd(b))
                break;
        }

        var scheme = ReadScheme(text, separator);
        if (at < 0 && !TryFindLateAt(text, scheme, colon, i, limit, out at))
            return false;
        if (scheme.IsEmpty || at == start)
            return false;
        var host = ReadHost(text, at + 1);
        if (host.IsEmpty && (at + 1 >= text.Length || !(Ascii.IsQuote(text[at + 1]) || text[at + 1] is (byte)'$' or (byte)'{' or (byte)'%' or (byte)'<')))
            return false;
        var hasPassword = colon >= 0 && colon < at;
        authority = new UrlAuthority
        {
            Scheme = scheme,
            UserStart = start,
            User = text.Slice(start, (hasPassword ? colon : at) - start),
            PasswordStart = hasPassword ? colon + 1 : -1,
            Password = hasPassword ? text.Slice(colon + 1, at - colon - 1) : default,
            Host = host,
        };
        return true;
    }

    private static bool IsEnd(byte b) =>
        b <= 0x20 || b is (byte)'/' or (byte)'?' or (byte)'#' or (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'<' or (byte)'>' or (byte)'\\';

    // People paste passwords with "/", "#" or "?" into database URLs as they are.
    private static bool TryFindLateAt(ReadOnlySpan<byte> text, ReadOnlySpan<byte> scheme, int colon, int end, int limit, out int at)
    {
        at = -1;
        if (colon < 0 || end >= limit || text[end] is not ((byte)'/' or (byte)'?' or (byte)'#') || !UrlSchemes.IsDatabase(scheme))
            return false;
        if (Ascii.IsNumber(text.Slice(colon + 1, end - colon - 1)) || end == colon + 1 && text[end] == (byte)'/')
            return false;
        limit = Math.Min(limit, end + 128);
        for (var i = end + 1; i < limit; i++)
        {
            var b = text[i];
            if (b <= 0x20 || Ascii.IsQuote(b) || b is (byte)'<' or (byte)'>' or (byte)'\\')
                return false;
            if (b == (byte)'@')
            {
                at = i;
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> ReadScheme(ReadOnlySpan<byte> text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestScheme && (Ascii.IsAlphanumeric(text[start - 1]) || text[start - 1] is (byte)'+' or (byte)'.' or (byte)'-'))
            start--;
        while (start < end && !Ascii.IsLetter(text[start]))
            start++;
        return text.Slice(start, end - start);
    }

    private static ReadOnlySpan<byte> ReadHost(ReadOnlySpan<byte> text, int start)
    {
        var i = start;
        if (i < text.Length && text[i] == (byte)'[')
        {
            var close = text.Slice(i, Math.Min(64, text.Length - i)).IndexOf((byte)']');
            return close < 0 ? default : text.Slice(i, close + 1);
        }

        while (i < text.Length && i - start < 256 && (Ascii.IsWord(text[i]) || text[i] is (byte)'.' or (byte)'-' or >= 0x80))
            i++;
        return text.Slice(start, i - start);
    }
}
