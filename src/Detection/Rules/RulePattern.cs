using ApiXGuard.Detection.Shapes;

namespace ApiXGuard.Detection;

/// <summary>What a secret looks like: data for one of the kinds of matcher. Immutable and thread-safe.</summary>
public abstract class RulePattern
{
    private protected RulePattern()
    {
    }

    /// <summary>A token that can be told by itself, wherever it stands.</summary>
    /// <param name="shape">The token in the notation of <see cref="TokenShape"/>. It holds a literal of at least three bytes.</param>
    /// <param name="near">
    /// Words of which one must stand near (in the 96 bytes before the token or the 32 after it, any letter case);
    /// none where the token's own marker suffices.
    /// </param>
    /// <exception cref="FormatException">The shape is malformed or holds no literal of three bytes.</exception>
    public static RulePattern Token(string shape, params string[] near) => new TokenPattern(TokenShape.Parse(shape), near);

    /// <summary>
    /// A value without a marker of its own: told by the provider's word in the name it is assigned to, or just before it.
    /// The name must also hold a general word for a secret (key, token, secret, password, auth, credential, pat, sid…).
    /// </summary>
    /// <param name="words">The provider's words, lower case, letters and digits only: separators and case in the name are ignored.</param>
    /// <param name="shape">The whole value in the notation of <see cref="TokenShape"/>.</param>
    /// <exception cref="FormatException">The shape is malformed.</exception>
    public static RulePattern NamedValue(string[] words, string shape) => new NamedValuePattern(words, TokenShape.Parse(shape));

    /// <summary>A structure found by a hand-written detector (private keys, JSON web tokens, connection strings…).</summary>
    /// <param name="kind">The detector that proposes candidates of this rule.</param>
    /// <param name="variant">Which of the detector's variants this rule stands for; each detector documents its own.</param>
    public static RulePattern Structure(StructureKind kind, string variant) => new StructurePattern(kind, variant);
}

/// <summary>See <see cref="RulePattern.Token"/>.</summary>
public sealed class TokenPattern : RulePattern
{
    internal TokenPattern(TokenShape shape, IReadOnlyList<string> near)
    {
        Shape = shape;
        Near = near;
    }

    /// <summary>The token's shape.</summary>
    public TokenShape Shape { get; }

    /// <summary>Words of which one must stand near; empty where none is needed.</summary>
    public IReadOnlyList<string> Near { get; }
}

/// <summary>See <see cref="RulePattern.NamedValue"/>.</summary>
public sealed class NamedValuePattern : RulePattern
{
    internal NamedValuePattern(IReadOnlyList<string> words, TokenShape shape)
    {
        Words = words;
        Shape = shape;
    }

    /// <summary>The provider's words, lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The shape of the whole value.</summary>
    public TokenShape Shape { get; }
}

/// <summary>See <see cref="RulePattern.Structure"/>.</summary>
public sealed class StructurePattern : RulePattern
{
    internal StructurePattern(StructureKind kind, string variant)
    {
        Kind = kind;
        Variant = variant;
    }

    /// <summary>The detector.</summary>
    public StructureKind Kind { get; }

    /// <summary>The detector's variant.</summary>
    public string Variant { get; }
}

/// <summary>The hand-written detectors.</summary>
public enum StructureKind
{
    /// <summary>A value assigned to a name that speaks of a secret.</summary>
    Assignment,

    /// <summary>PEM, PuTTY, OpenPGP and other textual private keys.</summary>
    PrivateKey,

    /// <summary>JSON web tokens and keys (RFC 7519, RFC 7517).</summary>
    WebToken,

    /// <summary>Connection strings of the <c>Name=value;</c> kind.</summary>
    ConnectionString,

    /// <summary>URLs with a user and a password (RFC 3986 §3.2.1).</summary>
    UrlCredentials,

    /// <summary>Credentials in HTTP headers, command lines and calls.</summary>
    HttpCredentials,

    /// <summary>Files whose lines hold credentials without naming them (<c>.netrc</c>, <c>.pgpass</c>, <c>.htpasswd</c>…).</summary>
    CredentialFile,

    /// <summary>A place where the build of a client's script publishes a secret. The match is its name, not its value.</summary>
    ClientScript,
}
