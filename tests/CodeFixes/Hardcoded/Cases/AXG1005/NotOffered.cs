// Vectors, nonces and salts are made anew: as settings they would be as constant as before.
using System.Security.Cryptography;
using System.Text;

class Encryption
{
    private static readonly byte[] Vector = [|{ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|];

    void Vectors(Aes aes, AesGcm gcm, byte[] key, byte[] text, byte[] tag, string password)
    {
        aes.IV = Vector;
        aes.IV = [|new byte[16]|];
        aes.EncryptCbc(text, [|"sixteen bytes iv"u8|]);
        gcm.Encrypt([|new byte[12]|], text, text, tag);
        Rfc2898DeriveBytes.Pbkdf2(password, Encoding.UTF8.GetBytes([|"Ivan Medvedev"|]), 600_000, HashAlgorithmName.SHA256, 32);
    }
}
