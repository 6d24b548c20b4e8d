// references: hosting, npgsql
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

#pragma warning disable SYSLIB0014, CS0618

class Clients
{
    HttpClientHandler Alone() => new() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };

    HttpClientHandler AloneOfAType() => new HttpClientHandler { ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|] };

    HttpClientHandler First() => new() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|], AllowAutoRedirect = false };

    HttpClientHandler Last() => new() { AllowAutoRedirect = false, ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };

    HttpClientHandler Lines() => new()
    {
        // No redirects.
        AllowAutoRedirect = false,
        // The certificate is self-signed.
        ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|], // Since ever.
        // One after the other.
        MaxConnectionsPerServer = 1,
    };

    HttpClientHandler LastLine() => new()
    {
        AllowAutoRedirect = false,
        ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|],
    };

    HttpClientHandler LastLineWithoutComma() => new()
    {
        AllowAutoRedirect = false,
        ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]
    };

    void Assigned(HttpClientHandler handler)
    {
        handler.AllowAutoRedirect = false;

        // The certificate is self-signed.
        handler.ServerCertificateCustomValidationCallback = [|(message, certificate, chain, errors) =>
        {
            if (errors == SslPolicyErrors.None)
                return true;
            return true;
        }|]; // Since ever.
        handler.MaxConnectionsPerServer = 1;
    }

    void AssignedBetween(HttpClientHandler handler)
    {
        handler.AllowAutoRedirect = false;

        handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];

        handler.MaxConnectionsPerServer = 1;
    }

    void Asked(HttpClientHandler handler, IHostEnvironment environment)
    {
        handler.AllowAutoRedirect = false;
        if (!environment.IsDevelopment())
            handler.ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
    }

    void AskedElse(HttpClientHandler handler, IHostEnvironment environment)
    {
        if (environment.IsProduction())
            handler.AllowAutoRedirect = false;
        else
            handler.ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
    }

    void Chosen(HttpClientHandler handler, bool trustAll) => handler.ServerCertificateCustomValidationCallback = trustAll ? [|(_, _, _, _) => true|] : null;

    void Everywhere() => ServicePointManager.ServerCertificateValidationCallback += [|delegate { return true; }|];

    void Request(HttpWebRequest request)
    {
        request.ServerCertificateValidationCallback = [|AcceptAll|];
    }

    void Created(HttpWebRequest request)
    {
        request.ServerCertificateValidationCallback = [|new RemoteCertificateValidationCallback(Used)|];
        request.ServerCertificateValidationCallback = [|Used|];
    }

    SslStream Stream(NetworkStream network) => new(network, false, [|(sender, certificate, chain, errors) => errors == SslPolicyErrors.None || true|]);

    SslStream StreamWithClient(NetworkStream network, LocalCertificateSelectionCallback client) => new SslStream(network, false, [|(_, _, _, _) => true|], client);

    SocketsHttpHandler Sockets() => new()
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = [|(_, _, _, errors) => errors == SslPolicyErrors.None ? true : true|] },
    };

    void Database(NpgsqlConnection connection) => connection.UserCertificateValidationCallback = [|(_, _, _, _) => true|];

    void Configured(IServiceCollection services) => services.Configure<HttpClientHandler>(handler => handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]);

    void Local(HttpWebRequest request)
    {
        request.ServerCertificateValidationCallback = [|All|];

        static bool All(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
    }

    private static bool AcceptAll(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        return true;
    }

    // Others use it, too.
    internal static bool Used(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
}
