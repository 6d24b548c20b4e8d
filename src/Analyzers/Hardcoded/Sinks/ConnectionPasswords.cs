namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>
/// Reads the passwords of connection strings, also weak ones: in a literal of a program the structure is proof enough that
/// <c>Password=abc</c> is the password in use.
/// </summary>
internal static class ConnectionPasswords
{
    private const int MostText = 4096;
    private const int MostParts = 64;

    private static readonly string[] Passwords = ["password", "pwd", "userpassword", "databasepassword", "jetoledb:databasepassword"];

    private static readonly string[] Others =
    [
        "server", "datasource", "host", "hostname", "address", "addr", "networkaddress", "initialcatalog", "database", "userid", "uid", "username", "user", "dsn", "driver", "provider",
        "attachdbfilename", "servicename", "serviceurl", "port", "integratedsecurity", "trustedconnection", "persistsecurityinfo", "virtualhost",
    ];

    // What documentation writes where a password goes.
    private static readonly string[] Named =
        ["password", "pwd", "pass", "mypassword", "mypass", "mypwd", "yourpassword", "thepassword", "userpassword", "dbpassword", "yourpass", "passwd", "somepassword", "asterisks", "pw"];

    /// <summary>The password; <see langword="null"/> where the text is no connection string, or holds none.</summary>
    public static string? In(string text)
    {
        if (text.Length is < 12 or > MostText || text.IndexOf('=') < 0)
            return null;
        return InParts(text, ';') ?? (text.IndexOf(',') > 0 ? InRedis(text) : null);
    }

    private static string? InParts(string text, char separator)
    {
        string? password = null;
        var hasOther = false;
        var at = 0;
        for (var parts = 0; parts < MostParts && at < text.Length; parts++)
        {
            var end = EndOf(text, at, separator);
            var equals = text.IndexOf('=', at, end - at);
            if (equals > at)
            {
                var key = EntryNames.Plain(text.Substring(at, equals - at).Trim());
                if (Array.IndexOf(Passwords, key) >= 0)
                    password = ValueOf(text.Substring(equals + 1, end - equals - 1));
                else
                    hasOther |= Array.IndexOf(Others, key) >= 0;
            }

            at = end + 1;
        }

        return hasOther && password is not null && IsPassword(password) ? password : null;
    }

    // host:6379,password=…,ssl=true
    private static string? InRedis(string text)
    {
        var host = text.Substring(0, text.IndexOf(','));
        if (host.IndexOf('=') >= 0 || host.IndexOf(' ') >= 0 || (host.IndexOf(':') < 0 && host.IndexOf('.') < 0 && host != "localhost"))
            return null;
        foreach (var part in text.Split(','))
        {
            if (part.StartsWith("password=", StringComparison.OrdinalIgnoreCase) && part.Substring(9).Trim() is var password && IsPassword(password))
                return password;
        }

        return null;
    }

    // A value in quotes may hold separators.
    private static int EndOf(string text, int start, char separator)
    {
        var equals = text.IndexOf('=', start);
        var end = text.IndexOf(separator, start);
        if (end < 0)
            return text.Length;
        if (equals >= 0 && equals < end && equals + 1 < text.Length && text[equals + 1] is '"' or '\'')
        {
            var close = text.IndexOf(text[equals + 1], equals + 2);
            if (close > end)
                return text.IndexOf(separator, close) is >= 0 and var after ? after : text.Length;
        }

        return end;
    }

    private static string ValueOf(string part)
    {
        var value = part.Trim();
        return value.Length > 1 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0] ? value.Substring(1, value.Length - 2) : value;
    }

    private static bool IsPassword(string value) =>
        value.Length > 0 && !StandIns.IsStandIn(value) && value.IndexOf('{') < 0 && Array.IndexOf(Named, EntryNames.Plain(value)) < 0
        // A sentence about connection strings.
        && value.IndexOf(' ') < 0 && value.Length <= 128;
}
