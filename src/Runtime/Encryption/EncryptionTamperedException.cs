using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>
/// An envelope is not what was written under this key: it was altered, or the key is another. Which of the two, and where, cannot be told, and
/// the message does not try. Holds no part of the envelope, the key or the text.
/// </summary>
public sealed class EncryptionTamperedException : CryptographicException
{
    /// <summary>Makes the exception.</summary>
    public EncryptionTamperedException()
        : base("The encrypted data was altered, or the key is not the one it was encrypted with.")
    {
    }
}
