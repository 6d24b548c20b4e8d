namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>
/// Tells names of what belongs to the user who sees it: the password just typed, the token of the own session. Sending those back to
/// their owner is what login forms and single-page applications do.
/// </summary>
internal static class OwnCredentials
{
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "auth", "authentication", "bearer", "code", "confirm", "confirmation", "confirmed", "current", "email", "encoded", "id", "identity", "input", "invite", "invitation", "jwt", "link", "local", "login", "m", "model",
        "my", "new", "old", "one", "otp", "pass", "passphrase", "passwd", "password", "passwords", "pin", "pwd", "raw", "refresh", "refreshed", "register", "registration", "remember", "me", "repeat", "request", "reset", "response", "result", "security", "session",
        "sign", "in", "string", "stored", "text", "time", "token", "tokens", "user", "users", "value", "verification", "verify", "xsrf", "csrf",
    };

    private static readonly HashSet<string> Lasting = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "admin", "api", "app", "auth", "authentication", "authorization", "bearer", "bot", "client", "deploy", "id", "jwt", "machine", "oauth", "personal", "private", "refresh", "secret", "security", "server", "service",
        "session", "webhook", "git", "github", "gitlab", "slack", "azure", "npm", "hub", "lab", "telegram", "mapbox", "stripe",
    };

    /// <summary>Whether a name speaks of the user's own password or session.</summary>
    public static bool Names(string name) => AreAll(name, Own);

    /// <summary>Whether a name speaks of a token or code that is made for a link and used up by it, not of one that opens doors for long.</summary>
    public static bool NamesOfLinks(string name) => Words(name) is { Count: > 0 } words && words[words.Count - 1].ToLowerInvariant() is "token" or "tokens" or "code" or "codes" && !words.Exists(Lasting.Contains);

    private static bool AreAll(string name, HashSet<string> words) => Words(name) is { Count: > 0 } all && all.TrueForAll(words.Contains);

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsLetter(name[i]) && !(char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
                continue;
            while (start < i && !char.IsLetter(name[start]))
                start++;
            if (i > start)
                words.Add(name.Substring(start, i - start));
            start = i;
        }

        return words;
    }
}
