using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>
/// Encrypts app keys for storage, each bound to the public id of its API key, so that one record's app key does not open in another. A
/// protected app key is <c>v1$KEY$ENVELOPE</c>. Thread-safe.
/// </summary>
public sealed class AppKeyProtector
{
    private const string Version = "v1";

    private readonly ISymmetricEncryptionService _encryption;
    private readonly VersionedKey[] _keys;

    /// <summary>Makes a protector.</summary>
    /// <param name="encryption">Encrypts; must be authenticated encryption.</param>
    /// <param name="keys">The first encrypts; the others decrypt what was encrypted before. Kept apart from the records.</param>
    /// <exception cref="ArgumentException">There is no key, or two have the same id.</exception>
    public AppKeyProtector(ISymmetricEncryptionService encryption, IEnumerable<VersionedKey> keys)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        ArgumentNullException.ThrowIfNull(keys);
        _encryption = encryption;
        _keys = [.. keys];
        if (_keys.Length == 0)
            throw new ArgumentException("Encrypting app keys needs a key.", nameof(keys));
        if (_keys.DistinctBy(static key => key.Id, StringComparer.Ordinal).Count() != _keys.Length)
            throw new ArgumentException("Two encryption keys have the same id.", nameof(keys));
    }

    /// <summary>Encrypts an app key with the current key.</summary>
    /// <param name="id">The public id of the API key that it belongs to.</param>
    /// <param name="appKey">The app key; not empty.</param>
    /// <returns>The protected app key.</returns>
    /// <exception cref="ApiXKeyStoreException">The encryption key is missing or too short.</exception>
    public string Protect(string id, string appKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(appKey);
        return $"{Version}${_keys[0].Id}${_encryption.Encrypt(Bind(id) + appKey, _keys[0].GetSecret())}";
    }

    /// <summary>Decrypts an app key.</summary>
    /// <param name="id">The public id of the API key that it belongs to.</param>
    /// <param name="protectedAppKey">What <see cref="Protect"/> gave for this id.</param>
    /// <param name="reprotect">Whether it was encrypted with an older key, and should be protected anew and stored.</param>
    /// <returns>The app key.</returns>
    /// <exception cref="ApiXKeyStoreException">
    /// It was altered, belongs to another record, or is of a key that is not known here, or the key is missing.
    /// </exception>
    public string Unprotect(string id, string protectedAppKey, out bool reprotect)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(protectedAppKey);
        var parts = protectedAppKey.Split('$', 3);
        if (parts.Length != 3 || parts[0] != Version)
            throw new ApiXKeyStoreException($"The app key stored for {id} is not of the form {Version}$KEY$ENVELOPE. The record was altered, or written by a newer version.");
        var key = Array.Find(_keys, key => key.Id == parts[1]) ?? throw new ApiXKeyStoreException(
            $"The app key stored for {id} was encrypted with a key that is not configured. Keep older keys in the list until no record needs them.");
        var text = Decrypt(id, parts[2], key);
        var bound = Bind(id);
        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(text.Length > bound.Length ? text[..bound.Length] : ""), Encoding.UTF8.GetBytes(bound)))
        {
            throw new ApiXKeyStoreException($"The app key stored for {id} belongs to another record. Treat the table as tampered with.");
        }

        reprotect = !ReferenceEquals(key, _keys[0]);
        return text[bound.Length..];
    }

    private static string Bind(string id) => $"apix-app-key-v1:{id}:";

    private string Decrypt(string id, string envelope, VersionedKey key)
    {
        try
        {
            return _encryption.Decrypt(envelope, key.GetSecret());
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            throw new ApiXKeyStoreException(
                $"The app key stored for {id} does not open under the key \"{key.Id}\": the record was altered, or the key was.", e);
        }
    }
}
