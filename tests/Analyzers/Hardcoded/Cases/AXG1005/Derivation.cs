// Passwords and salts that keys are derived from.
// references: aspnetcore
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;
using Microsoft.AspNetCore.DataProtection;

class Derivation
{
    private static readonly byte[] Salt = [|"Ivan Medvedev"u8|].ToArray();

    void Passwords(byte[] salt, byte[] info, int length)
    {
        new Rfc2898DeriveBytes([|"correct horse"|], salt, 600_000, HashAlgorithmName.SHA256);
        Rfc2898DeriveBytes.Pbkdf2([|"correct horse"|], salt, 600_000, HashAlgorithmName.SHA256, 32);
        KeyDerivation.Pbkdf2([|"correct horse"|], salt, KeyDerivationPrf.HMACSHA512, 600_000, 32);
        new PasswordDeriveBytes([|"correct horse"|], salt);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes([|"input"|]), 32, salt, info);
        HKDF.Expand(HashAlgorithmName.SHA256, prk: [|new byte[32]|], 32, info);
        new SP800108HmacCounterKdf([|"master"u8|], HashAlgorithmName.SHA256);
        new Secret([|new byte[] { 4, 8, 15, 16, 23, 42 }|]);
    }

    void Salts(string password)
    {
        new Rfc2898DeriveBytes(password, Salt, 600_000, HashAlgorithmName.SHA256);
        Rfc2898DeriveBytes.Pbkdf2(password, [|new byte[] { 73, 118, 97, 110, 32, 77, 101, 100 }|], 600_000, HashAlgorithmName.SHA256, 32);
        KeyDerivation.Pbkdf2(password, [|new byte[16]|], KeyDerivationPrf.HMACSHA256, 600_000, 32);
    }

    void Innocent(IDataProtectionProvider provider, string password, byte[] salt, byte[] key)
    {
        provider.CreateProtector("Orders.Tokens.v1");
        new Rfc2898DeriveBytes(password, 16, 600_000, HashAlgorithmName.SHA256);
        Rfc2898DeriveBytes.Pbkdf2(password, RandomNumberGenerator.GetBytes(16), 600_000, HashAlgorithmName.SHA256, 32);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt, info: Encoding.UTF8.GetBytes("orders session"));
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt: "a salt of HKDF may be known"u8.ToArray());
        new Secret(key);
        new SP800108HmacCounterKdf(key, HashAlgorithmName.SHA256).DeriveKey("label"u8, "context"u8, 32);
        var secret = password;
        if (secret.Length == 0)
            secret = "fallback of the fallback"; // known miss: one of several values of a local
        new Rfc2898DeriveBytes(secret, salt, 600_000, HashAlgorithmName.SHA256);
    }
}
