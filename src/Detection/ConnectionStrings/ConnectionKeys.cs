using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ConnectionStrings;

/// <summary>The keys that tell a connection string from an assignment, in any letter case, blanks inside ignored.</summary>
internal static class ConnectionKeys
{
    private const int LongestKey = 40;
    private const int MostParts = 40;

    // Between spaces, lower case, without blanks and underscores.
    private static ReadOnlySpan<byte> Servers =>
        " server datasource host hostname address addr networkaddress dbhost servername dbq dsn serviceurl endpoint accountendpoint blobendpoint hosts contactpoints "u8;

    private static ReadOnlySpan<byte> Others =>
        " uid userid user username login database initialcatalog db dbname databasename port provider driver sid servicename persistsecurityinfo trustedconnection"u8
        + " integratedsecurity encrypt trustservercertificate multipleactiveresultsets pooling sslmode ssl abortconnect connecttimeout connectiontimeout"u8
        + " virtualhost vhost accountname sharedaccesskeyname protocol characterset charset maxpoolsize minpoolsize applicationname extendedproperties searchpath"u8
        + " allowuservariables convertzerodatetime failoverpartner attachdbfilename synctimeout defaultdatabase responsetimeout keepalive url schema currentschema "u8;

    /// <summary>Whether "password" is a whole key, or the end of one of the keys that go before it, rather than of some other name.</summary>
    /// <param name="before">What stands before the word in its part.</param>
    public static bool IsPassword(ReadOnlySpan<byte> before) =>
        before.IsEmpty || !Ascii.IsAlphanumeric(before[before.Length - 1]) || IsAmong(" user db database proxy jetoledbdatabase "u8, before);

    /// <summary>Whether a text has, among its parts, one of the keys other than the secret's own.</summary>
    /// <param name="text">The text of the connection string.</param>
    /// <param name="own">Where in it the secret's own key begins.</param>
    /// <param name="ownEnd">One past the secret's value.</param>
    /// <param name="separator">What separates the parts.</param>
    /// <param name="host">The server's name, where there is one.</param>
    public static bool HasOther(ReadOnlySpan<byte> text, int own, int ownEnd, byte separator, out ReadOnlySpan<byte> host)
    {
        host = default;
        var isOther = false;
        var at = 0;
        for (var parts = 0; parts < MostParts && at < text.Length; parts++)
        {
            var rest = text.Slice(at);
            var end = rest.IndexOf(separator);
            var part = end < 0 ? rest : rest.Slice(0, end);
            if (at <= own && own < at + part.Length)
            {
                // A quoted value may hold separators: go on behind it.
                isOther |= HasKey(part.Slice(0, own - at), ref host);
                end = text.Slice(Math.Max(ownEnd, own)).IndexOf(separator);
                if (end < 0)
                    break;
                at = Math.Max(ownEnd, own) + end + 1;
                continue;
            }

            isOther |= HasKey(part, ref host);
            if (end < 0)
                break;
            at += end + 1;
        }

        return isOther;
    }

    // The first part may begin with the name that the whole string is assigned to, so every "=" is looked at.
    private static bool HasKey(ReadOnlySpan<byte> part, ref ReadOnlySpan<byte> host)
    {
        var isKey = false;
        var at = 0;
        for (var tries = 0; tries < 4; tries++)
        {
            var equals = part.Slice(at).IndexOf((byte)'=');
            if (equals < 0)
                break;
            equals += at;
            at = equals + 1;
            var key = part.Slice(0, equals);
            if (IsAmong(Servers, key))
            {
                isKey = true;
                if (host.IsEmpty)
                    host = HostOf(part.Slice(equals + 1));
            }
            else
            {
                isKey |= IsAmong(Others, key);
            }
        }

        return isKey;
    }

    private static ReadOnlySpan<byte> HostOf(ReadOnlySpan<byte> value)
    {
        value = Ascii.Trim(value);
        if (value.Length > 2 && Ascii.IsQuote(value[0]))
            value = value.Slice(1);
        var end = value.IndexOfAny((byte)'"', (byte)'\'');
        return end < 0 ? value : value.Slice(0, end);
    }

    // What stands before the first key (a name, a quote, "jdbc:sqlserver://host") is not part of it.
    private static bool IsAmong(ReadOnlySpan<byte> words, ReadOnlySpan<byte> key)
    {
        Span<byte> word = stackalloc byte[LongestKey + 2];
        var at = word.Length;
        word[--at] = (byte)' ';
        for (var i = key.Length - 1; i >= 0; i--)
        {
            var b = Ascii.Lower(key[i]);
            if (Ascii.IsBlank(b) || b == (byte)'_')
                continue;
            if (!Ascii.IsAlphanumeric(b))
                break;
            if (at <= 1)
                return false;
            word[--at] = b;
        }

        if (at == word.Length - 1)
            return false;
        word[--at] = (byte)' ';
        return words.IndexOf(word.Slice(at)) >= 0;
    }
}
