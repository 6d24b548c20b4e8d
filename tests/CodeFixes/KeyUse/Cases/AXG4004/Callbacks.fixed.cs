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
    HttpClientHandler Alone() => new();

    HttpClientHandler AloneOfAType() => new HttpClientHandler();

    HttpClientHandler First() => new() { AllowAutoRedirect = false };

    HttpClientHandler Last() => new() { AllowAutoRedirect = false };

    HttpClientHandler Lines() => new()
    {
        // No redirects.
        AllowAutoRedirect = false,
        // The certificate is self-signed.
        // Since ever.
        // One after the other.
        MaxConnectionsPerServer = 1,
    };

    HttpClientHandler LastLine() => new()
    {
        AllowAutoRedirect = false,
    };

    HttpClientHandler LastLineWithoutComma() => new()
    {
        AllowAutoRedirect = false
    };

    void Assigned(HttpClientHandler handler)
    {
        handler.AllowAutoRedirect = false;

        // The certificate is self-signed.
        // Since ever.
        handler.MaxConnectionsPerServer = 1;
    }

    void AssignedBetween(HttpClientHandler handler)
    {
        handler.AllowAutoRedirect = false;

        handler.MaxConnectionsPerServer = 1;
    }

    void Asked(HttpClientHandler handler, IHostEnvironment environment)
    {
        handler.AllowAutoRedirect = false;
    }

    void AskedElse(HttpClientHandler handler, IHostEnvironment environment)
    {
        if (environment.IsProduction())
            handler.AllowAutoRedirect = false;
    }

    void Chosen(HttpClientHandler handler, bool trustAll) { }

    void Everywhere() { }

    void Request(HttpWebRequest request)
    {
    }

    void Created(HttpWebRequest request)
    {
    }

    SslStream Stream(NetworkStream network) => new(network, false);

    SslStream StreamWithClient(NetworkStream network, LocalCertificateSelectionCallback client) => new SslStream(network, false, null, client);

    SocketsHttpHandler Sockets() => new()
    {
        SslOptions = new SslClientAuthenticationOptions(),
    };

    void Database(NpgsqlConnection connection) { }

    void Configured(IServiceCollection services) => services.Configure<HttpClientHandler>(handler => { });

    void Local(HttpWebRequest request)
    {
    }

    // Others use it, too.
    internal static bool Used(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
}
