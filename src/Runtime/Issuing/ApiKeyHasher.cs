using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>
/// Hashes API keys for storage: HMAC-SHA-256 (RFC 2104) under a pepper that is kept apart from the hashes. A key has 256 random bits, so
/// there is nothing for a slow hash to slow down; the pepper makes a stolen table useless for checking keys that leaked elsewhere. A hash
/// is <c>v1$PEPPER$MAC</c>, the MAC in base64url without padding (RFC 4648 section 5). Thread-safe.
/// </summary>
public sealed class ApiKeyHasher
{
    private const string Version = "v1";

    // What is hashed begins with this, so that no other use of a pepper gives the same MAC.
    private static readonly byte[] Context = "apix-key-hash-v1\0"u8.ToArray();

    private readonly VersionedKey[] _peppers;
    private readonly string _nobody;

    /// <summary>Makes a hasher.</summary>
    /// <param name="peppers">The first makes new hashes; the others verify older ones.</param>
    /// <exception cref="ArgumentException">There is no pepper, or two have the same id.</exception>
    public ApiKeyHasher(IEnumerable<VersionedKey> peppers)
    {
        ArgumentNullException.ThrowIfNull(peppers);
        _peppers = [.. peppers];
        if (_peppers.Length == 0)
            throw new ArgumentException("Hashing API keys needs a pepper.", nameof(peppers));
        if (_peppers.DistinctBy(static pepper => pepper.Id, StringComparer.Ordinal).Count() != _peppers.Length)
            throw new ArgumentException("Two peppers have the same id.", nameof(peppers));
        _nobody = Write(_peppers[0].Id, RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));
    }

    /// <summary>Hashes a key with the current pepper.</summary>
    /// <param name="apiKey">The key.</param>
    /// <returns>The hash in its text form.</returns>
    /// <exception cref="ApiXKeyStoreException">The pepper is missing or too short.</exception>
    public string Hash(ReadOnlySpan<char> apiKey)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(_peppers[0], apiKey, mac);
        return Write(_peppers[0].Id, mac);
    }

    /// <summary>Tells whether a key is the one that was hashed, in the same time whether it is or not.</summary>
    /// <param name="apiKey">The key as it came.</param>
    /// <param name="hash">
    /// What <see cref="Hash"/> gave; <see langword="null"/> where there is no record of the key's id: the same work is done, and fails.
    /// </param>
    /// <exception cref="ApiXKeyStoreException">The hash is of a pepper that is not known here, or its pepper is missing, or it is no hash.</exception>
    public ApiKeyVerification Verify(ReadOnlySpan<char> apiKey, string? hash)
    {
        var (pepper, expected) = Read(hash ?? _nobody);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(pepper, apiKey, mac);
        var same = CryptographicOperations.FixedTimeEquals(mac, expected) & hash is not null;
        CryptographicOperations.ZeroMemory(mac);
        return !same ? ApiKeyVerification.Failed
            : ReferenceEquals(pepper, _peppers[0]) ? ApiKeyVerification.Succeeded
            : ApiKeyVerification.SucceededRehashNeeded;
    }

    private static void Compute(VersionedKey pepper, ReadOnlySpan<char> apiKey, Span<byte> mac)
    {
        var secret = Encoding.UTF8.GetBytes(pepper.GetSecret());
        var message = new byte[Context.Length + Encoding.UTF8.GetByteCount(apiKey)];
        Context.CopyTo(message, 0);
        Encoding.UTF8.GetBytes(apiKey, message.AsSpan(Context.Length));
        HMACSHA256.HashData(secret, message, mac);
        CryptographicOperations.ZeroMemory(secret);
        CryptographicOperations.ZeroMemory(message);
    }

    private static string Write(string pepper, ReadOnlySpan<byte> mac) => $"{Version}${pepper}${Base64Text.Encode(mac)}";

    private (VersionedKey Pepper, byte[] Mac) Read(string hash)
    {
        var parts = hash.Split('$', 4);
        if (parts.Length != 3 || parts[0] != Version || !Base64Text.TryDecode(parts[2], HMACSHA256.HashSizeInBytes, out var mac))
            throw new ApiXKeyStoreException($"A stored hash is not of the form {Version}$PEPPER$MAC. The record was altered, or written by a newer version.");
        foreach (var pepper in _peppers)
        {
            if (pepper.Id == parts[1])
                return (pepper, mac);
        }

        throw new ApiXKeyStoreException(
            "A stored hash was made with a pepper that is not configured. Keep older peppers in the list until no hash is left that needs them.");
    }
}
