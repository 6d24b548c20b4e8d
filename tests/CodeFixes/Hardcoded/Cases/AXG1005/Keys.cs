// Keys become settings in base64, or text that is encoded as before.
using System.Security.Cryptography;
using System.Text;

class Encryption
{
    private readonly string _signingKey = [|"a key that every release shares"|];

    void Keys(byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String([|"$base64key32$"|]);
        aes.Key = Convert.FromHexString([|"$hexkey16$"|]);
        aes.Key = Encoding.UTF8.GetBytes([|"0123456789abcdef"|]);
        aes.Key = [|new byte[] { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 9, 8, 7, 6, 5, 4 }|];
        aes.Key = [|[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]|];
        aes.Key = [|new byte[32]|];
        HMACSHA512.HashData([|"utf-8 key"u8|], data);
        using var sha256 = new HMACSHA256(Encoding.UTF8.GetBytes(_signingKey));
        HMACSHA256.HashData(Encoding.UTF8.GetBytes([|"static" + " key"|]), data);
    }
}
