namespace ApiXGuard.Policy;

/// <summary>The words that say what a secret is for, in lower case.</summary>
internal static class RoleWords
{
    // What a secret is.
    private static readonly HashSet<string> Heads =
    [
        "key", "keys", "token", "tokens", "secret", "secrets", "password", "passwords", "passphrase", "passcode", "pin", "pat",
        "credential", "credentials", "cookie", "certificate", "pem", "sid", "seed", "mnemonic", "salt", "signature",
    ];

    // Where it is used: only an address that is a secret as a whole is called by these.
    private static readonly HashSet<string> Addresses = ["url", "uri", "endpoint", "address", "webhook", "dsn"];

    // Which one it is, right before it.
    private static readonly HashSet<string> Kinds =
    [
        "api", "app", "application", "access", "auth", "authentication", "authorization", "authorisation", "bearer", "secret", "personal", "private",
        "signing", "signature", "encryption", "decryption", "cryptographic", "master", "shared", "symmetric", "refresh", "client", "consumer", "session",
        "webhook", "hmac", "aes", "rsa", "security", "subscription", "instrumentation", "license", "licence", "deploy", "bot", "integration", "user",
        "issuer", "verification", "validation", "primary", "secondary", "restricted",
    ];

    // The same in the titles of rules: in code, these words more often say whose it is.
    private static readonly HashSet<string> TitleKinds =
    [
        "feed", "runner", "registration", "pipeline", "trigger", "job", "unseal", "recovery", "join", "unlock", "browser", "insert", "query", "write", "agent", "scim", "mail",
        "collection", "sending", "collector", "configuration", "chat", "smtp", "account",
    ];

    // Words around a name that add nothing to it.
    private static readonly HashSet<string> Noise =
    [
        "my", "the", "our", "a", "an", "m", "s", "k", "x", "default", "const", "constant", "current", "new", "old", "get", "set", "add", "with", "use", "create", "make",
        "value", "string", "str", "text", "bytes", "byte", "literal", "raw", "plain", "base", "base64", "hex", "header", "async", "for", "of", "to", "from", "as", "in",
        "is", "hardcoded", "hard", "coded", "leaked", "live", "prod", "production", "data", "field", "property", "var", "temp", "tmp",
    ];

    public static bool IsRole(string lower) => Heads.Contains(lower) || Addresses.Contains(lower) || lower == "connection";

    public static bool IsHead(string lower, bool addresses) => Heads.Contains(lower) || (addresses && Addresses.Contains(lower));

    public static bool IsKind(string lower) => Kinds.Contains(lower);

    public static bool IsKindInTitle(string lower) => Kinds.Contains(lower) || TitleKinds.Contains(lower);

    public static bool IsNoise(string lower) => Noise.Contains(lower);
}
