// Keys, initialization vectors and nonces of encryption.
using System.Security.Cryptography;
using System.Text;

class Encryption
{
    private const string Passphrase = [|"orders are encrypted with this"|];
    private static readonly byte[] Vector = [|{ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|];
    private static readonly byte[] Zeros = [|new byte[16]|];

    void Properties(SymmetricAlgorithm algorithm)
    {
        algorithm.Key = Encoding.UTF8.GetBytes([|"0123456789abcdef"|]);
        algorithm.IV = Vector;
    }

    void Algorithms()
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String([|"$base64key32$"|]);
        aes.IV = [|new byte[16]|];
        using var des = DES.Create();
        des.Key = Encoding.ASCII.GetBytes([|"8 bytes!"|]);
        using var triple = TripleDES.Create();
        triple.Key = Convert.FromHexString([|"$hexkey16$"|]);
        using var rc2 = RC2.Create();
        rc2.IV = Zeros;
    }

    void Initializers()
    {
        using var managed = new AesManaged { Key = [|new byte[] { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 9, 8, 7, 6, 5, 4 }|], Mode = CipherMode.CBC };
        using var rijndael = new RijndaelManaged { IV = Encoding.UTF8.GetBytes([|"sixteen bytes iv"|]) };
    }

    ICryptoTransform Transforms(Aes aes, byte[] key, byte[] iv, string text)
    {
        aes.CreateEncryptor(key, iv);
        aes.CreateEncryptor(Encoding.UTF8.GetBytes(Passphrase.Substring(0, 16)), iv);
        aes.CreateEncryptor(key, [|[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]|]);
        aes.EncryptCbc(key, [|"sixteen bytes iv"u8|]);
        aes.DecryptCbc(key, iv);
        return aes.CreateDecryptor(SHA256.HashData(Encoding.UTF8.GetBytes([|"a word for all"|])), iv);
    }

    void Authenticated(byte[] text, byte[] cipher, byte[] tag)
    {
        using var gcm = new AesGcm(Encoding.UTF8.GetBytes([|"an encryption key"|].PadRight(32, '0')), 16);
        gcm.Encrypt([|new byte[12]|], text, cipher, tag);
        using var ccm = new AesCcm([|new byte[32]|]);
        ccm.Encrypt(nonce: [|"twelve bytes"u8|], text, cipher, tag);
        using var chacha = new ChaCha20Poly1305([|"thirty-two bytes make one key..."u8|]);
    }

    void Innocent(Aes aes, string configured, Stream stream, byte[] text, byte[] tag)
    {
        aes.GenerateKey();
        aes.GenerateIV();
        aes.Key = Convert.FromBase64String(configured);
        aes.KeySize = 256;
        aes.Key = RandomNumberGenerator.GetBytes(32);
        var iv = new byte[16];
        stream.ReadExactly(iv);
        aes.IV = iv;
        var key = new byte[32];
        RandomNumberGenerator.Fill(key);
        using var gcm = new AesGcm(key, 16);
        Span<byte> nonce = stackalloc byte[12];
        RandomNumberGenerator.Fill(nonce);
        gcm.Encrypt(nonce, text, text, tag);
        aes.Key = Encoding.UTF8.GetBytes("<your encryption key>");
        aes.Mode = CipherMode.CBC;
        gcm.Encrypt(RandomNumberGenerator.GetBytes(12), text, text, tag, associatedData: Encoding.UTF8.GetBytes("orders v2"));
        SHA256.HashData(Encoding.UTF8.GetBytes("a word for all"));
    }

    private byte[] _filled = new byte[16];

    void Filled(Aes aes, int counter)
    {
        RandomNumberGenerator.Create().GetBytes(_filled);
        aes.IV = _filled;
        var counted = new byte[16];
        BitConverter.TryWriteBytes(counted, counter);
        aes.IV = counted;
        var stepped = new byte[16];
        stepped[0] = 1;
        aes.IV = stepped;
    }
}
