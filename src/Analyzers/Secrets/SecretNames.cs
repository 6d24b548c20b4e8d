using System.Collections.Concurrent;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>
/// What names promise, as the engine judges them and as code uses them: <c>maskedKey</c> is none, <c>connectionString</c> is one, and
/// <c>token</c> alone may be a parser's. Judged once per compilation. Thread-safe.
/// </summary>
/// <param name="guard">The compilation.</param>
internal sealed class SecretNames(GuardCompilation guard)
{
    // What was done to the value, or that it is not a real one.
    private static readonly string[] Treated =
        ["masked", "redacted", "obfuscated", "hashed", "encrypted", "sanitized", "sanitised", "scrubbed", "censored", "anonymized", "anonymised", "protectedp", "truncated", "shortened",
            "userfacing", "withoutpassword", "withoutsecret", "withoutcredential", "nopassword", "passwordless", "display", "dummy", "fake", "placeholder", "bogus", "nosecret", "digest", "fingerprint", "thumbprint", "redaction", "wrapped", "sealed"];

    private static readonly string[] Connections = ["connectionstring", "connection_string", "connstring", "connstr", "conn_str", "connection-string"];

    private static readonly string[] Credentials = ["credentials", "creds", "basicauth"];

    private static readonly string[] Verbs =
        ["TryGet", "TryRead", "TryFind", "Get", "Read", "Fetch", "Load", "Create", "Generate", "Issue", "Acquire", "Retrieve", "Resolve", "Build", "Make", "Decrypt", "Find", "Request", "New", "Obtain", "Ask", "Prompt",
            "Derive", "Refresh", "Unprotect", "Reveal", "Extract", "Lookup", "Query"];

    private readonly ConcurrentDictionary<string, NameSensitivity> _judged = new(StringComparer.Ordinal);

    /// <summary>The one of a compilation.</summary>
    public static SecretNames Of(GuardCompilation guard) => guard.Part(static guard => new SecretNames(guard));

    /// <summary>What a name promises.</summary>
    /// <param name="name">A symbol's name, a key, a path of keys.</param>
    /// <param name="tree">The file that uses it, whose options may name more.</param>
    public NameSensitivity Judge(string name, SyntaxTree? tree)
    {
        if (name.Length < 2)
            return NameSensitivity.None;
        var judged = _judged.TryGetValue(name, out var known) ? known : _judged.GetOrAdd(name, JudgeName(name));
        if (judged == NameSensitivity.Strong || tree is null)
            return judged;
        foreach (var sensitive in guard.FileOf(tree).Options.SensitiveNames)
        {
            if (Contains(name, sensitive))
                return NameSensitivity.Strong;
        }

        return judged;
    }

    /// <summary>Whether a name plainly speaks of a secret.</summary>
    public bool IsSecret(string name, SyntaxTree? tree) => Judge(name, tree) == NameSensitivity.Strong;

    /// <summary>Whether a method by its name gives a secret: <c>GetApiKeyAsync</c>, <c>GenerateToken</c>.</summary>
    public bool IsSecretGiver(string method, SyntaxTree? tree)
    {
        var name = method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;
        foreach (var verb in Verbs)
        {
            if (name.Length > verb.Length + 1 && name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(name[verb.Length]))
                return IsSecret(name.Substring(verb.Length), tree);
        }

        return false;
    }

    /// <summary>
    /// Whether a path of keys speaks of a secret: <c>Stripe:SecretKey</c>, <c>Jwt:Key</c>, <c>DB__PASSWORD</c>, <c>ConnectionStrings:Main</c>.
    /// </summary>
    public bool IsSecretPath(string path, SyntaxTree? tree)
    {
        var last = LastSegment(path, out var before);
        if (before is not null && string.Equals(LastSegment(before, out _), "ConnectionStrings", StringComparison.OrdinalIgnoreCase))
            return true;
        if (string.Equals(last, "Value", StringComparison.OrdinalIgnoreCase) && before is not null)
            return IsSecretPath(before, tree);
        // "Jwt:Key" is one through its section; "Cache:Key" is none.
        return IsSecret(last, tree) || (before is not null && string.Equals(last, "Key", StringComparison.OrdinalIgnoreCase) && Judge(LastSegment(before, out _) + "Key", tree) >= NameSensitivity.Moderate);
    }

    /// <summary>Whether a name is only a word for a token or a pattern, which parsers use for what they read.</summary>
    public static bool IsBareToken(string name)
    {
        var bare = name.TrimStart('_', '@').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_');
        return string.Equals(bare, "token", StringComparison.OrdinalIgnoreCase) || string.Equals(bare, "tokens", StringComparison.OrdinalIgnoreCase)
            || string.Equals(bare, "pat", StringComparison.OrdinalIgnoreCase) || string.Equals(bare, "tokenText", StringComparison.OrdinalIgnoreCase)
            || string.Equals(bare, "tokenValue", StringComparison.OrdinalIgnoreCase) || string.Equals(bare, "tok", StringComparison.OrdinalIgnoreCase)
            || string.Equals(bare, "tokenString", StringComparison.OrdinalIgnoreCase) || string.Equals(bare, "rawToken", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a name says that its value was masked, hashed or cut, or is not a real one.</summary>
    public static bool IsTreated(string name)
    {
        foreach (var treated in Treated)
        {
            if (Contains(name, treated) && !Contains(name, "un" + treated))
                return true;
        }

        return false;
    }

    private static string LastSegment(string path, out string? before)
    {
        var at = path.LastIndexOf(':');
        var end = at;
        var doubled = path.LastIndexOf("__", StringComparison.Ordinal);
        if (doubled > at)
            (at, end) = (doubled + 1, doubled);
        before = end > 0 ? path.Substring(0, end) : null;
        return path.Substring(at + 1);
    }

    private NameSensitivity JudgeName(string name)
    {
        if (IsTreated(name))
            return NameSensitivity.None;
        foreach (var connection in Connections)
        {
            if (name.EndsWith(connection, StringComparison.OrdinalIgnoreCase))
                return NameSensitivity.Strong;
        }

        var judged = guard.Policy.Scanner.JudgeName(name);
        if (judged != NameSensitivity.Moderate)
            return judged;
        foreach (var credential in Credentials)
        {
            if (name.EndsWith(credential, StringComparison.OrdinalIgnoreCase))
                return NameSensitivity.Strong;
        }

        return judged;
    }

    private static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
