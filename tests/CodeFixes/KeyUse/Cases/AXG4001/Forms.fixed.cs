using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

// Each way to compare, on a keyed hash.
class Webhook(byte[] secret)
{
    bool Equal(string body, string given)
    {
        var computed = Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(body)));
        // A comment stays.
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(computed), Encoding.UTF8.GetBytes(given)); // So does this one.
    }

    bool Unequal(string body, string given)
    {
        using var hmac = new HMACSHA256(secret);
        var hash = "sha256=" + Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body))).ToLowerInvariant();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(hash)))
            return false;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(hash));
    }

    bool Sequence(byte[] body, byte[] given) => CryptographicOperations.FixedTimeEquals(HMACSHA512.HashData(secret, body), given);

    bool Spans(byte[] body, ReadOnlySpan<byte> given) => !CryptographicOperations.FixedTimeEquals(given, HMACSHA512.HashData(secret, body));

    bool Memories(byte[] body, ReadOnlyMemory<byte> given) => CryptographicOperations.FixedTimeEquals(HMACSHA512.HashData(secret, body).AsSpan(), given.Span);

    bool Enumerated(byte[] body, IEnumerable<byte> given) => CryptographicOperations.FixedTimeEquals(given.ToArray(), HMACSHA512.HashData(secret, body));

    bool Characters(string body, ReadOnlySpan<char> given) => CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(given), MemoryMarshal.AsBytes(Hash(body).AsSpan()));

    bool StaticEquals(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool StaticEqualsIgnoringCase(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body).ToUpperInvariant()), Encoding.UTF8.GetBytes(given.ToUpperInvariant()));

    bool InstanceEquals(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool InstanceEqualsIgnoringCase(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.ToUpperInvariant()), Encoding.UTF8.GetBytes(Hash(body).ToUpperInvariant()));

    bool Conditional(string body, string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Hash(body)));

    bool ConditionalToo(string body, string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Hash(body)));

    bool Compared(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool ComparedIgnoringCase(string body, string given) => !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body).ToUpperInvariant()), Encoding.UTF8.GetBytes(given.ToUpperInvariant()));

    bool Ordinal(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool OrdinalNot(string body, string given) => !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool ComparedTo(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool Comparer(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool ComparerIgnoringCase(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body).ToUpperInvariant()), Encoding.UTF8.GetBytes(given.ToUpperInvariant()));

    bool GenericComparer(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool ObjectEquals(string body, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    bool Structural(byte[] body, byte[] given) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secret, body), given);

    bool IntoASpan(byte[] body, byte[] given)
    {
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(secret, body, mac);
        return CryptographicOperations.FixedTimeEquals(mac, given);
    }

    bool Password(string password, byte[] salt, byte[] stored) =>
        CryptographicOperations.FixedTimeEquals(Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32), stored);

    // of the raw body
    bool Commented(string body, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(body)), Encoding.UTF8.GetBytes(given));

    private string Hash(string body) => Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(body)));
}
