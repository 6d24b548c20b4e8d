// Private keys as text and bytes.
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

class Keys
{
    const string Pem = [|"$pem$"|];

    void Text(ECDsa ec, RSA rsa, string configured)
    {
        ec.ImportFromPem([|"$pem.2$"|]);
        ec.ImportFromPem([|"-----BEGIN EC PRIVATE KEY-----\n$random40.9$\n-----END EC PRIVATE KEY-----"|]);
        rsa.FromXmlString([|"<RSAKeyValue><Modulus>vDm6</Modulus><Exponent>AQAB</Exponent><D>$base64key16.9$</D></RSAKeyValue>"|]);
        rsa.ImportFromPem("-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEm5\n-----END PUBLIC KEY-----");
        rsa.FromXmlString("<RSAKeyValue><Modulus>vDm6</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>");
        rsa.ImportFromPem(configured);
        rsa.ImportFromPem("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----");
        X509Certificate2.CreateFromPem(configured, keyPem: [|"$pem.3$"|]);
    }

    void Bytes(RSA rsa, ECDsa ec, byte[] loaded, RSACryptoServiceProvider provider)
    {
        rsa.ImportPkcs8PrivateKey(Convert.FromBase64String([|"$base64key64$"|]), out _);
        ec.ImportECPrivateKey([|new byte[] { 48, 119, 2, 1, 1, 4, 32 }|], out _);
        rsa.ImportPkcs8PrivateKey(loaded, out _);
        rsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String("$base64key64.2$"), out _);
        rsa.ImportParameters(new RSAParameters { Modulus = new byte[] { 1, 2, 3 }, Exponent = new byte[] { 1, 0, 1 }, D = [|new byte[] { 9, 9, 9 }|] });
        rsa.ImportParameters(new RSAParameters { Modulus = new byte[] { 1, 2, 3 }, Exponent = new byte[] { 1, 0, 1 } });
        provider.ImportCspBlob([|new byte[] { 7, 2, 0, 0, 0, 36, 0, 0, 82, 83 }|]);
        provider.ImportCspBlob(new byte[] { 6, 2, 0, 0, 0, 36, 0, 0, 82, 83 });
    }
}
