// The header of the file stays where it is.

#nullable disable

namespace Shop;

// Where nothing is said of null, everything may be null.
class Signatures
{
    bool Verify(string expectedSignature, string signature) => [|expectedSignature == signature|];

    bool VerifyHash(byte[] secret, byte[] body, string given)
    {
        var computed = System.Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(secret, body));
        return [|computed == given|];
    }

    bool VerifyBytes(byte[] secret, byte[] body, byte[] given)
    {
        var computed = System.Security.Cryptography.HMACSHA256.HashData(secret, body);
        return [|System.Linq.Enumerable.SequenceEqual(computed, given)|];
    }
}
