using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

class Signing
{
    static string Pem => Environment.GetEnvironmentVariable("Signing__PrivateKey") ?? throw new InvalidOperationException("The environment variable Signing__PrivateKey is not set.");

    void Keys(ECDsa ec, RSA rsa)
    {
        ec.ImportFromPem(Environment.GetEnvironmentVariable("Import__PrivateKey") ?? throw new InvalidOperationException("The environment variable Import__PrivateKey is not set."));
        ec.ImportFromPem(Pem);
        rsa.FromXmlString(Environment.GetEnvironmentVariable("Signing__PrivateKey") ?? throw new InvalidOperationException("The environment variable Signing__PrivateKey is not set."));
        rsa.ImportPkcs8PrivateKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("ImportPkcs8__PrivateKey") ?? throw new InvalidOperationException("The environment variable ImportPkcs8__PrivateKey is not set.")), out _);
        ec.ImportECPrivateKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("ImportEc__PrivateKey") ?? throw new InvalidOperationException("The environment variable ImportEc__PrivateKey is not set.")), out _);
    }

    X509Certificate2 Certificate() => X509CertificateLoader.LoadPkcs12FromFile("orders.pfx", password: Environment.GetEnvironmentVariable("Signing__Password") ?? throw new InvalidOperationException("The environment variable Signing__Password is not set."));
}
