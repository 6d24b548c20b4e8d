using System.Net.Security;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace ApiXGuard.Samples;

/// <summary>The samples' server: where it listens, and the one certificate it is trusted with.</summary>
internal sealed class PinnedServer
{
    /// <summary>What to do where the configuration does not tell.</summary>
    public const string Missing = "The user-secrets name no server. Start it first, in another terminal: dotnet run --project samples/SignedServer";

    private readonly byte[] _certificate;

    private PinnedServer(Uri address, byte[] certificate) => (Address, _certificate) = (address, certificate);

    public Uri Address { get; }

    /// <summary>Finds the server in a configuration; <see langword="null"/> where it is not there.</summary>
    public static PinnedServer? Find(IConfiguration configuration) =>
        Uri.TryCreate(configuration["Server:Address"], UriKind.Absolute, out var address) && configuration["Server:CertificateSha256"] is { Length: 64 } hash
            ? new PinnedServer(address, Convert.FromHexString(hash))
            : null;

    /// <summary>Makes a handler that talks to the server with that certificate and to no other.</summary>
    public SocketsHttpHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler();
        // The certificate is the server's own, so nobody vouches for it: that one error is forgiven to that one certificate.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
            (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None
            && certificate is not null
            && certificate.GetCertHash(HashAlgorithmName.SHA256).AsSpan().SequenceEqual(_certificate);
        return handler;
    }
}
