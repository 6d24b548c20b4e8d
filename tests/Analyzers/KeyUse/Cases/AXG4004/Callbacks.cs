// references: hosting
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;

#pragma warning disable SYSLIB0014

class Clients
{
    HttpClientHandler Lambda() => new() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };

    HttpClientHandler Named() => new() { ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|] };

    void Assigned(HttpClientHandler handler)
    {
        handler.ServerCertificateCustomValidationCallback = [|(message, certificate, chain, errors) =>
        {
            Console.WriteLine(errors);
            if (errors == SslPolicyErrors.None)
                return true;
            return true;
        }|];
    }

    void Everywhere() => ServicePointManager.ServerCertificateValidationCallback += [|delegate { return true; }|];

    void Request(HttpWebRequest request) => request.ServerCertificateValidationCallback = [|AcceptAll|];

    SslStream Stream(NetworkStream network) => new(network, false, [|(sender, certificate, chain, errors) => errors == SslPolicyErrors.None || true|]);

    SocketsHttpHandler Sockets() => new()
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = [|(_, _, _, errors) => errors == SslPolicyErrors.None ? true : true|] },
    };

    RemoteCertificateValidationCallback Kept() => [|Local|];

    private static bool AcceptAll(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        return true;
    }

    private bool Local(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
}

// Twins: callbacks that look, other callbacks, development.
class Careful(IHostEnvironment environment)
{
    private const string Thumbprint = "0123";

    HttpClientHandler Errors() => new() { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None };

    HttpClientHandler Pinned() => new() { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == Thumbprint };

    HttpClientHandler Thrown() => new()
    {
        ServerCertificateCustomValidationCallback = (_, _, _, errors) =>
        {
            if (errors != SslPolicyErrors.None)
                throw new HttpRequestException("The certificate is wrong.");
            return true;
        },
    };

    HttpClientHandler Refused() => new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => false };

    Func<string, bool> Other() => _ => true;

    void Development(HttpClientHandler handler)
    {
        if (environment.IsDevelopment())
            handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
    }

    void Staging(HttpClientHandler handler)
    {
        if (!environment.IsDevelopment())
            handler.ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
    }
}
