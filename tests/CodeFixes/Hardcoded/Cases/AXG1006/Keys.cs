// Private keys and the passwords of certificates.
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

class Signing
{
    const string Pem = [|"$pem$"|];

    void Keys(ECDsa ec, RSA rsa)
    {
        ec.ImportFromPem([|"$pem.2$"|]);
        ec.ImportFromPem(Pem);
        rsa.FromXmlString([|"<RSAKeyValue><Modulus>vDm6</Modulus><Exponent>AQAB</Exponent><D>$base64key16.9$</D></RSAKeyValue>"|]);
        rsa.ImportPkcs8PrivateKey(Convert.FromBase64String([|"$base64key64$"|]), out _);
        ec.ImportECPrivateKey([|new byte[] { 48, 119, 2, 1, 1, 4, 32 }|], out _);
    }

    X509Certificate2 Certificate() => X509CertificateLoader.LoadPkcs12FromFile("orders.pfx", password: [|"winter"|]);
}
