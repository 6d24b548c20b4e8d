using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

// What does more than say yes, and what has to be something.
class Clients
{
    private RemoteCertificateValidationCallback _kept = [|(_, _, _, _) => true|];
    private int _seen;

    HttpClientHandler Logged() => new()
    {
        ServerCertificateCustomValidationCallback = [|(message, certificate, chain, errors) =>
        {
            Console.WriteLine(errors);
            return true;
        }|],
    };

    HttpClientHandler Counted() => new() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => _seen++ > 0 || true|] };

    HttpClientHandler Called() => new() { ServerCertificateCustomValidationCallback = [|(_, certificate, _, _) => IsRight(certificate) || true|] };

    RemoteCertificateValidationCallback Returned() => [|(_, _, _, _) => true|];

    void Kept() => _kept = [|AcceptAll|];

    void Given() => Take([|(_, _, _, _) => true|]);

    private static void Take(RemoteCertificateValidationCallback callback) => Console.WriteLine(callback);

    private static bool IsRight(X509Certificate2? certificate) => certificate is not null;

    private static bool AcceptAll(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
}
