namespace ApiXGuard.Analyzers.Secrets;

/// <summary>Why an expression's value is a secret.</summary>
/// <param name="Kind">What makes it one.</param>
/// <param name="Name">The name under which a reader of the code knows it; never the value.</param>
internal sealed record SecretOrigin(SecretOriginKind Kind, string Name)
{
    /// <summary>The origin in words, as messages begin with it; never the value.</summary>
    public string Phrase => Kind switch
    {
        SecretOriginKind.KeyStore => $"The key that '{Name}' gives",
        SecretOriginKind.SecretStore => $"The secret that '{Name}' gives",
        SecretOriginKind.Configuration => $"The configuration value '{Name}'",
        SecretOriginKind.Environment => $"The environment variable '{Name}'",
        SecretOriginKind.Header => $"The header '{Name}'",
        SecretOriginKind.Attribute => $"'{Name}', which an attribute marks as sensitive,",
        SecretOriginKind.Literal => $"The secret in '{Name}'",
        _ => $"'{Name}'",
    };
}

/// <summary>What makes a value a secret.</summary>
internal enum SecretOriginKind
{
    /// <summary>A key store gave it.</summary>
    KeyStore,

    /// <summary>A vault's client gave it.</summary>
    SecretStore,

    /// <summary>It was read from configuration under a key that speaks of a secret.</summary>
    Configuration,

    /// <summary>It was read from an environment variable whose name speaks of a secret.</summary>
    Environment,

    /// <summary>It was read from a request's or response's header that carries credentials.</summary>
    Header,

    /// <summary>An attribute on its symbol says so.</summary>
    Attribute,

    /// <summary>The symbol's name says so.</summary>
    Name,

    /// <summary>The source holds it.</summary>
    Literal,
}
