namespace ApiXGuard.Detection.PrivateKeys;

/// <summary>What an armoured private key holds.</summary>
internal enum PemKind : byte
{
    /// <summary>No private key.</summary>
    None,

    /// <summary>DER: PKCS#1, PKCS#8, SEC1 or DSA.</summary>
    Der,

    /// <summary>Encrypted PKCS#8, or SSH2.</summary>
    Encrypted,

    /// <summary>The OpenSSH format.</summary>
    OpenSsh,

    /// <summary>OpenPGP packets.</summary>
    OpenPgp,
}
