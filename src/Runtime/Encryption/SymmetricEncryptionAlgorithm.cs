namespace ApiXGuard.Runtime;

/// <summary>The ciphers of <see cref="ApiXSymmetricEncryptionService"/>, by the names of the published library. All are authenticated.</summary>
public enum SymmetricEncryptionAlgorithm
{
    /// <summary><c>fast</c>: ChaCha20-Poly1305 (RFC 8439). Not on every system: see <see cref="System.Security.Cryptography.ChaCha20Poly1305.IsSupported"/>.</summary>
    Fast,

    /// <summary><c>balanced</c>: AES-256 in counter mode (NIST SP 800-38A), then HMAC-SHA256 over what it gave.</summary>
    Balanced,

    /// <summary><c>secure</c>: AES-256-GCM (NIST SP 800-38D).</summary>
    Secure,
}
