namespace ApiXGuard.Runtime;

/// <summary>What to write where a secret would stand in a log, a message or a trace. Thread-safe.</summary>
public static class Redact
{
    /// <summary>The text that stands for a secret.</summary>
    public const string Mark = "[redacted]";

    private const string None = "[none]";

    private static readonly HashSet<string> SecretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "X-API-Key",
        "X-Signature",
        "X-Signature-Nonce",
        "X-Auth-Token",
        "X-Vault-Token",
        "X-Access-Token",
        "X-CSRF-Token",
        "Api-Key",
        "Ocp-Apim-Subscription-Key",
        "X-Functions-Key",
        "X-Amz-Security-Token",
        "X-Goog-Api-Key",
    };

    /// <summary>Tells only whether there is a secret.</summary>
    /// <param name="secret">The secret; may be <see langword="null"/>.</param>
    /// <returns><see cref="Mark"/>, or <c>[none]</c> where the secret is <see langword="null"/> or empty.</returns>
    public static string Secret(string? secret) => string.IsNullOrEmpty(secret) ? None : Mark;

    /// <summary>Gives a header's value as it may be logged.</summary>
    /// <param name="name">The header's name, in any case.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value, or <see cref="Mark"/> where headers of this name hold secrets.</returns>
    public static string? Header(string name, string? value) => IsSecretHeader(name) ? Secret(value) : value;

    /// <summary>Whether headers of this name hold secrets.</summary>
    /// <param name="name">The header's name, in any case.</param>
    public static bool IsSecretHeader(string name) => SecretHeaders.Contains(name);
}
