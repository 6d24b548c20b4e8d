using System.Security.Cryptography;

// What a comparison of bytes cannot stand in for.
class Webhook(byte[] secret)
{
    bool LetterByLetter(byte[] body, byte[] given)
    {
        var computed = HMACSHA512.HashData(secret, body);
        for (var i = 0; i < computed.Length; i++)
        {
            if ([|computed[i] != given[i]|])
                return false;
        }

        return true;
    }

    bool SameObject(byte[] body, byte[] given) => [|HMACSHA512.HashData(secret, body).Equals(given)|];

    int Order(string body, string given) => [|string.CompareOrdinal(Hash(body), given)|];

    bool IsLess(string body, string given) => [|string.CompareOrdinal(Hash(body), given)|] < 0;

    bool AsAsked(string body, string given, StringComparison how) => [|string.Equals(Hash(body), given, how)|];

    bool ByAComparer(string body, string given, IEqualityComparer<string> comparer) => [|comparer.Equals(Hash(body), given)|];

    bool? Unknown(string body, string? given) => [|given?.Equals(Hash(body))|];

    private string Hash(string body) => Convert.ToBase64String(HMACSHA256.HashData(secret, System.Text.Encoding.UTF8.GetBytes(body)));
}
