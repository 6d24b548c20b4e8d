namespace ApiXGuard.Runtime;

/// <summary>Encrypts and decrypts texts with one key. Implementations are thread-safe.</summary>
public interface ISymmetricEncryptionService
{
    /// <summary>Encrypts a text.</summary>
    /// <param name="data">The text.</param>
    /// <param name="key">The key's text; not empty.</param>
    /// <returns>An envelope that <see cref="Decrypt"/> opens.</returns>
    string Encrypt(string data, string key);

    /// <summary>Opens an envelope.</summary>
    /// <param name="envelope">What <see cref="Encrypt"/> gave.</param>
    /// <param name="key">The key's text.</param>
    /// <returns>The text.</returns>
    string Decrypt(string envelope, string key);
}
