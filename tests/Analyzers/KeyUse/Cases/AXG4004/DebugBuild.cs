#define DEBUG
using System.Net.Http;

class Clients
{
#if DEBUG
    HttpClientHandler Debugging() => new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
#endif

#if !DEBUG
    HttpClientHandler Release() => new();
#else
    HttpClientHandler Release() => new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
#endif

    HttpClientHandler Always() => new() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };
}
