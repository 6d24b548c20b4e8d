// Passwords of certificates and keys.
// references: aspnetcore
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

class Passwords
{
    void Certificates(byte[] pfx, string configured)
    {
        new X509Certificate2("orders.pfx", [|"winter"|]);
        new X509Certificate2(pfx, [|"winter"|], X509KeyStorageFlags.MachineKeySet);
        X509CertificateLoader.LoadPkcs12(pfx, [|"winter"|]);
        X509CertificateLoader.LoadPkcs12FromFile("orders.pfx", password: [|"winter"|]);
        X509CertificateLoader.LoadPkcs12CollectionFromFile("orders.pfx", [|"winter"|]);
        new X509Certificate2Collection().Import(pfx, [|"winter"|], X509KeyStorageFlags.DefaultKeySet);
        X509Certificate2.CreateFromEncryptedPemFile("orders.pem", [|"winter"|]);
        new X509Certificate2(pfx).Export(X509ContentType.Pfx, [|"winter"|]);
        new X509Certificate2("orders.cer");
        new X509Certificate2("orders.pfx", "");
        new X509Certificate2("orders.pfx", (string?)null);
        new X509Certificate2("orders.pfx", configured);
        X509CertificateLoader.LoadPkcs12FromFile("orders.pfx", configured);
        X509CertificateLoader.LoadCertificateFromFile("orders.cer");
        new X509Certificate2(pfx).Export(X509ContentType.Pfx, configured);
    }

    void Servers(ListenOptions listen, string configured)
    {
        listen.UseHttps("orders.pfx", [|"winter"|]);
        listen.UseHttps("orders.pfx", configured);
        listen.UseHttps("orders.pfx");
    }

    void Keys(RSA rsa, string pem, byte[] der, string configured)
    {
        rsa.ImportFromEncryptedPem(pem, [|"winter"|]);
        rsa.ImportEncryptedPkcs8PrivateKey([|"winter"|], der, out _);
        rsa.ExportEncryptedPkcs8PrivateKeyPem([|"winter"|], new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000));
        rsa.ImportFromEncryptedPem(pem, configured);
        new Renci.SshNet.PrivateKeyFile("id_orders", [|"winter"|]);
        new Renci.SshNet.PrivateKeyFile("id_orders");
    }
}

namespace Renci.SshNet
{
    public class PrivateKeyFile(string fileName, string? passPhrase = null) { public string?[] All => [fileName, passPhrase]; }
}
