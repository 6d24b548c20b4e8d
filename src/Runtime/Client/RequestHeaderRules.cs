using System.Buffers;

namespace ApiXGuard.Runtime;

/// <summary>Which headers and cookies a request may be given.</summary>
internal static class RequestHeaderRules
{
    public const string Cookie = "Cookie";

    private static readonly HashSet<string> Protected = new(StringComparer.OrdinalIgnoreCase) { ApiXHeaderNames.ApiKey, ApiXHeaderNames.Signature, ApiXHeaderNames.Nonce };

    private static readonly HashSet<string> ReadOnly = new(StringComparer.OrdinalIgnoreCase) { ApiXHeaderNames.ContentType, ApiXHeaderNames.Date };

    // They say how the message is framed and where it goes, and would let one message pass for two.
    private static readonly HashSet<string> Connection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Encoding", "Content-Length", "Expect", "Host", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    // RFC 9110, section 5.6.2: token.
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static string Readable(string name)
    {
        name = Token(name);
        return Protected.Contains(name) ? throw new ApiXRequestException($"{name} is a protected header and cannot be read.") : name;
    }

    public static string Writable(string name, string doing)
    {
        name = Token(name);
        if (Protected.Contains(name))
            throw new ApiXRequestException($"{name} is a protected header and cannot be {doing}: signing sets it.");
        if (ReadOnly.Contains(name))
            throw new ApiXRequestException($"{name} is a read-only header and cannot be {doing}.");
        if (Connection.Contains(name))
            throw new ApiXRequestException($"{name} belongs to the connection and cannot be {doing}.");
        return name;
    }

    /// <summary>Gives the value if it can stand in a header. Errors never hold it.</summary>
    public static string CheckedValue(string name, string value)
    {
        foreach (var character in value)
        {
            if (character is (< ' ' and not '\t') or > '~')
                throw new ApiXRequestException($"The value of the header {name} holds a line break, another control character, or a character beyond ASCII.");
        }

        return value;
    }

    public static void CheckCookie(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenCharacters))
            throw new ApiXRequestException("The name of a cookie is empty, or holds other than letters, digits and a few signs (RFC 6265).");
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~') || value.Contains(';', StringComparison.Ordinal))
            throw new ApiXRequestException($"The value of the cookie {name} holds a semicolon, a line break, another control character, or a character beyond ASCII. Percent-encode it.");
    }

    private static string Token(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Trim();
        return name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenCharacters)
            ? throw new ApiXRequestException("The name of a header is empty, or holds other than letters, digits and a few signs (RFC 9110).")
            : name;
    }
}
