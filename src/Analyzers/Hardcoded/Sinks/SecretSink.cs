namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>A place that takes a secret: a parameter, a property, a header.</summary>
/// <param name="DiagnosticId">The diagnostic that shows a constant there.</param>
/// <param name="Form">How the value stands there.</param>
/// <param name="What">What the value is, as a message begins.</param>
internal sealed record SecretSink(string DiagnosticId, SinkForm Form, string What)
{
    /// <summary>What the keys of key stores are called; in a client the store itself is the mistake, which AXG3006 tells.</summary>
    public const string KeyOfStore = "Key of a key store";
}

/// <summary>How a secret stands in what a sink takes, and so what counts as one.</summary>
internal enum SinkForm
{
    /// <summary>The whole text is a password or a token.</summary>
    Secret,

    /// <summary>A symmetric key: any constant counts, zeros too.</summary>
    Key,

    /// <summary>An initialization vector: any constant counts.</summary>
    Vector,

    /// <summary>A number that is used once: any constant counts.</summary>
    Nonce,

    /// <summary>The salt of a derivation: any constant counts.</summary>
    Salt,

    /// <summary>A password that a key is derived from.</summary>
    Passphrase,

    /// <summary>The private key itself, in PEM, XML or DER.</summary>
    PrivateKey,

    /// <summary>A key blob that says itself whether it is private.</summary>
    KeyBlob,

    /// <summary>The key of an entry decides: those of a connection string.</summary>
    ConnectionEntry,

    /// <summary>The name of a header decides.</summary>
    Header,

    /// <summary>A whole line, <c>Name: value</c>.</summary>
    HeaderLine,

    /// <summary>The value of <c>Authorization</c>: a scheme and what follows.</summary>
    Authorization,

    /// <summary>What follows a scheme that another argument names.</summary>
    SchemeParameter,

    /// <summary>The name of a cookie and the value decide.</summary>
    Cookie,

    /// <summary>The name of a query parameter decides.</summary>
    QueryParameter,

    /// <summary>A query, with or without its question mark.</summary>
    Query,
}
