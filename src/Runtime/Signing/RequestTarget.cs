namespace ApiXGuard.Runtime;

/// <summary>The target of a request: path and query, as they go on the wire and are signed. Thread-safe.</summary>
public static class RequestTarget
{
    /// <summary>
    /// Gives the target as it is signed, and as <see cref="ApiXSigningHandler"/> puts it on the wire: the path and query that .NET sends, without
    /// a query that is empty, and with <c>%3F</c> for a question mark inside the query, since servers cut the target there.
    /// </summary>
    /// <param name="uri">An absolute address; scheme, user, host, port and fragment are no part of the target.</param>
    /// <returns>The target, ASCII, beginning with a slash.</returns>
    /// <exception cref="ArgumentException">
    /// The address is not absolute, not of the schemes http and https, or holds in path or query what cannot stand on the wire.
    /// </exception>
    public static string Of(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException("The address of a request is absolute and begins with https:// (or http://).", nameof(uri));
        var target = uri.PathAndQuery;
        var query = target.IndexOf('?');
        if (query >= 0 && query == target.Length - 1)
            target = target[..query];
        else if (query >= 0 && target.IndexOf('?', query + 1) >= 0)
            target = string.Concat(target.AsSpan(0, query + 1), target[(query + 1)..].Replace("?", "%3F", StringComparison.Ordinal));
        if (!IsValid(target))
            throw new ArgumentException("The path or query of the address holds characters that must be percent-encoded.", nameof(uri));
        return target;
    }

    /// <summary>Gives the form in which a target that came over the wire is signed: a lone question mark at its end is not part of it.</summary>
    /// <param name="rawTarget">The target as it came.</param>
    public static ReadOnlySpan<char> SignedForm(ReadOnlySpan<char> rawTarget) =>
        rawTarget.IndexOf('?') is >= 0 and var query && query == rawTarget.Length - 1 ? rawTarget[..query] : rawTarget;

    /// <summary>Whether a target can be sent and signed as it stands: a slash, then visible ASCII, with at most one question mark and no fragment.</summary>
    internal static bool IsValid(ReadOnlySpan<char> target)
    {
        if (target.IsEmpty || target[0] != '/' || target.ContainsAnyExceptInRange('!', '~') || target.Contains('#'))
            return false;
        var query = target.IndexOf('?');
        return query < 0 || !target[(query + 1)..].Contains('?');
    }
}
