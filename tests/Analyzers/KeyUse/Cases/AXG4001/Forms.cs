using System.Security.Cryptography;
using System.Text;

// Each way to compare, on a keyed hash.
class Webhook(byte[] secret)
{
    bool Equal(string body, string given)
    {
        var computed = Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(body)));
        return [|computed == given|];
    }

    bool Unequal(string body, string given)
    {
        using var hmac = new HMACSHA256(secret);
        var hash = "sha256=" + Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body))).ToLowerInvariant();
        return !([|given != hash|]);
    }

    bool Sequence(byte[] body, byte[] given) => [|HMACSHA512.HashData(secret, body).SequenceEqual(given)|];

    bool Spans(byte[] body, ReadOnlySpan<byte> given) => [|given.SequenceEqual(HMACSHA512.HashData(secret, body))|];

    bool StaticEquals(string body, string given) => [|string.Equals(Hash(body), given, StringComparison.OrdinalIgnoreCase)|];

    bool InstanceEquals(string body, string given) => [|Hash(body).Equals(given)|];

    bool InstanceEqualsIgnoringCase(string body, string given) => [|given.Equals(Hash(body), StringComparison.OrdinalIgnoreCase)|];

    bool Conditional(string body, string? given) => [|given?.Equals(Hash(body))|] ?? false;

    bool Compared(string body, string given) => [|string.Compare(Hash(body), given, StringComparison.Ordinal)|] == 0;

    bool Ordinal(string body, string given) => [|string.CompareOrdinal(Hash(body), given)|] == 0;

    bool ComparedTo(string body, string given) => [|Hash(body).CompareTo(given)|] == 0;

    bool Comparer(string body, string given) => [|StringComparer.Ordinal.Equals(Hash(body), given)|];

    bool GenericComparer(string body, string given) => [|EqualityComparer<string>.Default.Equals(Hash(body), given)|];

    bool ObjectEquals(string body, string given) => [|object.Equals(Hash(body), given)|];

    bool LetterByLetter(byte[] body, byte[] given)
    {
        using var hmac = new HMACSHA512(secret);
        var computed = hmac.ComputeHash(body);
        for (var i = 0; i < computed.Length; i++)
        {
            if ([|computed[i] != given[i]|])
                return false;
        }

        return true;
    }

    bool IntoASpan(byte[] body, byte[] given)
    {
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(secret, body, mac);
        return [|mac.SequenceEqual(given)|];
    }

    bool Password(string password, byte[] salt, byte[] stored) =>
        [|Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32).SequenceEqual(stored)|];

    private string Hash(string body) => Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(body)));

    // The right way, and what is no authenticator.
    bool Fixed(byte[] body, byte[] given) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secret, body), given);

    bool SameLength(byte[] body, byte[] given) => HMACSHA256.HashData(secret, body).Length == given.Length;

    bool SameFile(byte[] one, byte[] other) => SHA256.HashData(one).SequenceEqual(SHA256.HashData(other));

    bool IsThere(string body) => Hash(body) != null && Hash(body) != "" && Hash(body) != string.Empty;
}
