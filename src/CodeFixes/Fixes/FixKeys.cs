namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>Equivalence keys: what fix-all repeats, and what batch tools and configurations name. Never renamed.</summary>
internal static class FixKeys
{
    /// <summary>The value becomes a setting of the configuration, or an environment variable where there is none.</summary>
    public const string Configuration = "configuration";

    /// <summary>The value comes from an injected key store.</summary>
    public const string KeyStore = "keystore";

    /// <summary>The secret is no longer passed on.</summary>
    public const string Remove = "remove";

    /// <summary>The secret is passed on redacted.</summary>
    public const string Redact = "redact";

    /// <summary>The one safe way to do the same.</summary>
    public const string Replace = "replace";
}
