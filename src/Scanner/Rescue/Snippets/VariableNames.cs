using System.Text;

namespace ApiXGuard.Scanner.Rescue.Snippets;

/// <summary>Makes the names of environment variables: <c>Stripe:ApiKey</c> becomes <c>STRIPE_API_KEY</c>.</summary>
internal static class VariableNames
{
    private const int MostLength = 80;

    // Names that say what a value is and not whose.
    private static readonly HashSet<string> Generic = new(
    [
        "PASSWORD", "PASSWD", "PWD", "PASS", "PASSPHRASE", "SECRET", "TOKEN", "KEY", "VALUE", "APIKEY", "API_KEY", "APP_KEY", "API_SECRET", "API_TOKEN", "ACCESS_KEY", "ACCESS_TOKEN",
        "AUTH_TOKEN", "REFRESH_TOKEN", "BEARER_TOKEN", "CLIENT_SECRET", "SECRET_KEY", "SECRET_ACCESS_KEY", "PRIVATE_KEY", "SIGNING_KEY", "ENCRYPTION_KEY", "MASTER_KEY", "AUTH", "CREDENTIAL", "CREDENTIALS",
        "CONNECTION", "CONNECTION_STRING", "CONNECTIONSTRING", "CONN_STRING", "URL", "URI", "DSN", "ENDPOINT", "HOST", "DEFAULT", "DEFAULT_CONNECTION", "AUTHORIZATION", "CLEAR_TEXT_PASSWORD", "WEBHOOK", "WEBHOOK_URL",
    ], StringComparer.Ordinal);

    // Sections that hold settings and name nothing.
    private static readonly HashSet<string> Containers = new(
    [
        "ENVIRONMENT", "ENV", "DATA", "STRING_DATA", "SPEC", "CONFIG", "CONFIGURATION", "SETTINGS", "APP_SETTINGS", "VALUES", "SERVICES", "JOBS", "STEPS", "CONTAINERS", "TEMPLATE", "PROPERTY_GROUP", "WITH", "ARGS", "BUILD",
        "VARIABLES", "VARS", "PACKAGE_SOURCE_CREDENTIALS",
    ], StringComparer.Ordinal);

    /// <summary>The variable for a setting: its last part, with the section before it where that part alone says too little.</summary>
    /// <param name="keyPath">Parts separated by <c>:</c>, <c>.</c> or <c>__</c>.</param>
    public static string OfKey(string keyPath)
    {
        var parts = keyPath.Replace("__", ":", StringComparison.Ordinal).Split([':', '.', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Upper).Where(part => part.Length > 0 && !part.All(c => c is >= '0' and <= '9')).ToList();
        if (parts.Count == 0)
            return "SECRET_VALUE";
        var name = parts[^1];
        if (parts.Count > 1 && parts[^2] == "CONNECTION_STRINGS")
            return Valid((name.EndsWith("_CONNECTION", StringComparison.Ordinal) ? name[..^"_CONNECTION".Length] : name) + "_CONNECTION_STRING");
        for (var i = parts.Count - 2; i >= 0 && (Generic.Contains(name) || name.Length < 3); i--)
        {
            if (Containers.Contains(parts[i]))
                continue;
            name = parts[i] + "_" + name;
            break;
        }

        return Valid(name);
    }

    /// <summary>The variable for a secret in a command or another longer text: what stands before it there, an option or a name.</summary>
    public static string Before(string text, int at)
    {
        while (at > 0 && text[at - 1] is '=' or ':' or ' ' or '"' or '\'')
            at--;
        var end = at;
        while (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-'))
            at--;
        var name = Upper(text[at..end]);
        return name.Length < 3 || name.Length > 40 || name is "BEARER" or "BASIC" || Generic.Contains(name) ? Valid((name is "PASSWORD" or "SECRET" ? "DEPLOY_" + name : "DEPLOY_TOKEN")) : Valid(name);
    }

    /// <summary>A name in capitals, words separated by underscores.</summary>
    public static string Upper(string name)
    {
        var upper = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length && upper.Length < MostLength; i++)
        {
            var c = name[i];
            if (!char.IsAsciiLetterOrDigit(c))
            {
                Separate(upper);
                continue;
            }

            // A new word begins at a capital after a small letter, and at the last capital of a run before a small letter.
            var begins = char.IsAsciiLetterUpper(c) && i > 0
                && (char.IsAsciiLetterLower(name[i - 1]) || char.IsAsciiDigit(name[i - 1])
                    || (char.IsAsciiLetterUpper(name[i - 1]) && i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            if (begins && HasSmall(name))
                Separate(upper);
            upper.Append(char.ToUpperInvariant(c));
        }

        return upper.ToString().Trim('_');
    }

    /// <summary>A name that every shell and system takes, and none has taken: begins with a letter, at most so long.</summary>
    public static string Valid(string name)
    {
        name = name.Trim('_');
        if (name.Length > MostLength)
            name = name[..MostLength].TrimEnd('_');
        return name.Length == 0 ? "SECRET_VALUE" : char.IsAsciiDigit(name[0]) ? "KEY_" + name : name;
    }

    private static bool HasSmall(string name) => name.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;

    private static void Separate(StringBuilder upper)
    {
        if (upper.Length > 0 && upper[^1] != '_')
            upper.Append('_');
    }
}
