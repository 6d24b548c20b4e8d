namespace ApiXGuard.Policy;

/// <summary>Which of a key store's two keys a setting can be.</summary>
public enum KeyRole
{
    /// <summary>Neither: a password, a connection string, an address, a private key, or one of several secrets of a service.</summary>
    None,

    /// <summary>The API key.</summary>
    ApiKey,

    /// <summary>The app key.</summary>
    AppKey,
}
