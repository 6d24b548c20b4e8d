
#nullable disable

using System.Security.Cryptography;
using System.Text;

namespace Shop;

// Where nothing is said of null, everything may be null.
class Signatures
{
    bool Verify(string expectedSignature, string signature) => expectedSignature is not null && signature is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expectedSignature), Encoding.UTF8.GetBytes(signature));

    bool VerifyHash(byte[] secret, byte[] body, string given)
    {
        var computed = System.Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(secret, body));
        return given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(computed), Encoding.UTF8.GetBytes(given));
    }

    bool VerifyBytes(byte[] secret, byte[] body, byte[] given)
    {
        var computed = System.Security.Cryptography.HMACSHA256.HashData(secret, body);
        return CryptographicOperations.FixedTimeEquals(computed, given);
    }
}
