namespace ApiXGuard.Runtime;

/// <summary>The form in which <see cref="ApiXSymmetricEncryptionService"/> writes envelopes. It reads both.</summary>
public enum SymmetricEncryptionFormat
{
    /// <summary>
    /// Names its version and algorithm, which are authenticated with the text; keys come from the key's text by HKDF-SHA256 (RFC 5869) with a
    /// salt per envelope, one to encrypt and one to authenticate.
    /// </summary>
    Versioned,

    /// <summary>
    /// As the published TypeScript library writes and reads them. That library takes the first 32 characters of the key's text, filled up with
    /// <c>0</c>, as the key: choose it only for what that library has to read, with a random key of at least 32 ASCII characters.
    /// </summary>
    Published,
}
