using System.Security.Cryptography;
using System.Text;

// Each way to compare, on a keyed hash.
class Webhook(byte[] secret)
{
    bool Equal(string body, string given)
    {
        var computed = Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(body)));
        // A comment stays.
        return [|computed == given|]; // So does this one.
    }

    bool Unequal(string body, string given)
    {
        using var hmac = new HMACSHA256(secret);
        var hash = "sha256=" + Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body))).ToLowerInvariant();
        if ([|given != hash|])
            return false;
        return !([|given != hash|]);
    }

    bool Sequence(byte[] body, byte[] given) => [|HMACSHA512.HashData(secret, body).SequenceEqual(given)|];

    bool Spans(byte[] body, ReadOnlySpan<byte> given) => ![|given.SequenceEqual(HMACSHA512.HashData(secret, body))|];

    bool Memories(byte[] body, ReadOnlyMemory<byte> given) => [|HMACSHA512.HashData(secret, body).AsSpan().SequenceEqual(given.Span)|];

    bool Enumerated(byte[] body, IEnumerable<byte> given) => [|given.SequenceEqual(HMACSHA512.HashData(secret, body))|];

    bool Characters(string body, ReadOnlySpan<char> given) => [|given.SequenceEqual(Hash(body))|];

    bool StaticEquals(string body, string given) => [|string.Equals(Hash(body), given)|];

    bool StaticEqualsIgnoringCase(string body, string given) => [|string.Equals(Hash(body), given, StringComparison.OrdinalIgnoreCase)|];

    bool InstanceEquals(string body, string given) => [|Hash(body).Equals(given)|];

    bool InstanceEqualsIgnoringCase(string body, string given) => [|given.Equals(Hash(body), StringComparison.InvariantCultureIgnoreCase)|];

    bool Conditional(string body, string? given) => [|given?.Equals(Hash(body))|] ?? false;

    bool ConditionalToo(string body, string? given) => [|given?.Equals(Hash(body), StringComparison.Ordinal)|] == true;

    bool Compared(string body, string given) => [|string.Compare(Hash(body), given, StringComparison.Ordinal)|] == 0;

    bool ComparedIgnoringCase(string body, string given) => 0 != [|string.Compare(Hash(body), given, true)|];

    bool Ordinal(string body, string given) => [|string.CompareOrdinal(Hash(body), given)|] is 0;

    bool OrdinalNot(string body, string given) => [|string.CompareOrdinal(Hash(body), given)|] is not 0;

    bool ComparedTo(string body, string given) => [|Hash(body).CompareTo(given)|] == 0;

    bool Comparer(string body, string given) => [|StringComparer.Ordinal.Equals(Hash(body), given)|];

    bool ComparerIgnoringCase(string body, string given) => [|StringComparer.OrdinalIgnoreCase.Equals(Hash(body), given)|];

    bool GenericComparer(string body, string given) => [|EqualityComparer<string>.Default.Equals(Hash(body), given)|];

    bool ObjectEquals(string body, string given) => [|object.Equals(Hash(body), given)|];

    bool Structural(byte[] body, byte[] given) => [|System.Collections.StructuralComparisons.StructuralEqualityComparer.Equals(HMACSHA256.HashData(secret, body), given)|];

    bool IntoASpan(byte[] body, byte[] given)
    {
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(secret, body, mac);
        return [|mac.SequenceEqual(given)|];
    }

    bool Password(string password, byte[] salt, byte[] stored) =>
        [|Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32).SequenceEqual(stored)|];

    bool Commented(string body, string given) =>
        [|string.Equals(
            Hash(body), // of the raw body
            given,
            StringComparison.Ordinal)|];

    private string Hash(string body) => Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(body)));
}
