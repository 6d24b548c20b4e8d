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

    private static readonly HashSet<string> Once = new(StringComparer.OrdinalIgnoreCase)
    {
        "account", "activation", "change", "code", "confirm", "confirmation", "delete", "download", "email", "encoded", "invitation", "invite", "link", "login", "magic", "mail", "model", "new", "one", "opt", "out", "otp", "password", "raw",
        "recovery", "registration", "reset", "share", "sign", "signup", "string", "time", "token", "tokens", "unsubscribe", "user", "value", "verification", "verify", "view",
    };

    /// <summary>Whether a name speaks of the user's own password or session.</summary>
    public static bool Names(string name) => AreAll(name, Own);

    /// <summary>Whether a name speaks of a token that is made for a link and used up by it.</summary>
    public static bool NamesOfLinks(string name) =>
        AreAll(name, Once) && (name.EndsWith("token", StringComparison.OrdinalIgnoreCase) || name.EndsWith("code", StringComparison.OrdinalIgnoreCase) || name.EndsWith("tokens", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("value", StringComparison.OrdinalIgnoreCase) || name.EndsWith("string", StringComparison.OrdinalIgnoreCase));

    private static bool AreAll(string name, HashSet<string> words)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var isEnd = i == name.Length || !char.IsLetter(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (!isEnd)
                continue;
            if (i > start && !words.Contains(name.Substring(start, i - start)))
                return false;
            while (i < name.Length && !char.IsLetter(name[i]))
                i++;
            start = i;
        }

        return name.Length > 0;
    }
}
