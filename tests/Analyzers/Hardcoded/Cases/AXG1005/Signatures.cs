// Keys of message authentication codes and of tokens.
// references: identitymodel
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

class Signatures
{
    private readonly string _key = [|"a key that every release shares"|];
    private static string Shared => [|"a word that two services know"|];

    void Codes(byte[] data, Stream stream)
    {
        using var sha1 = new HMACSHA1(Encoding.UTF8.GetBytes([|"webhook"|]));
        using var sha256 = new HMACSHA256(Encoding.UTF8.GetBytes(_key));
        using var sha384 = new HMACSHA384(key: Convert.FromHexString([|"$hexkey32$"|]));
        using var sha512 = new HMACSHA512 { Key = Encoding.ASCII.GetBytes(Shared) };
        HMACSHA256.HashData(Encoding.UTF8.GetBytes([|"static" + " key"|]), data);
        HMACSHA512.HashData([|"utf-8 key"u8|], stream);
        HMACMD5.TryHashData([|"another"u8|], data, new byte[16], out _);
        Kmac256.HashData([|"kmac key"u8|], data, 32);
        CryptographicOperations.HmacData(HashAlgorithmName.SHA256, [|"hmac key"u8|].ToArray(), data);
        IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, [|"incremental"u8|]);
    }

    void Tokens()
    {
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes([|"supersecretkey"|]));
        SymmetricSecurityKey target = new(Convert.FromBase64String([|"$base64key32$"|]));
        new SigningCredentials(new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes([|"$key32$"|])), SecurityAlgorithms.HmacSha256);
        new TokenValidationParameters { IssuerSigningKey = new SymmetricSecurityKey(Encoding.ASCII.GetBytes([|"$random40$"|])), ValidIssuer = "orders" };
        new JsonWebKey { K = [|"c2hhcmVkIGJ5IGFsbA"|], Kty = "oct" };
    }

    void Fallbacks(string? configured, bool isLive)
    {
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configured ?? [|"a key for development"|]));
        new HMACSHA256(isLive ? Convert.FromHexString(configured!) : Encoding.UTF8.GetBytes([|"another for development"|]));
        byte[] chosen = isLive switch { true => Convert.FromHexString(configured!), _ => [|new byte[] { 1, 2, 3, 4 }|] };
        new HMACSHA256(chosen);
    }

    void Innocent(byte[] data, string configured, ReadOnlySpan<byte> key)
    {
        HMACSHA256.HashData(key, data);
        HMACSHA256.HashData(key, "the text that is signed"u8);
        new HMACSHA256();
        new HMACSHA256(Encoding.UTF8.GetBytes(configured));
        new HMACSHA256(Encoding.UTF8.GetBytes("{{signing-key}}"));
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configured + ".v2"));
        new TokenValidationParameters { ValidIssuer = "https://login.acme.io", ValidAudience = "orders" };
        new JsonWebKey { Kid = "orders-2024", Kty = "oct" };
        new RsaSecurityKey(RSA.Create());
        new SigningCredentials(new RsaSecurityKey(RSA.Create()), SecurityAlgorithms.RsaSha256);
        Encoding.UTF8.GetBytes("a key that every release shares, in words");
        IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    }
}
