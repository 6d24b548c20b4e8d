// references: configuration, runtime
// Where the secret in a message comes from.
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;

class Origins(IConfiguration configuration, IApiXKeyStore store)
{
    async Task Leaks(HttpRequestMessage request, int kind)
    {
        if (kind == 0)
            throw new InvalidOperationException($"Refused: {[|configuration["Stripe:SecretKey"]|]}");
        if (kind == 1)
            throw new InvalidOperationException($"Cannot connect to {[|configuration.GetConnectionString("Main")|]}");
        if (kind == 2)
            throw new InvalidOperationException($"Refused: {[|await store.GetApiKeyAsync()|]}");
        throw new InvalidOperationException($"Refused: {[|request.Headers.Authorization|]}");
    }

    async Task Twins(HttpRequestMessage request, int kind)
    {
        if (kind == 0)
            throw new InvalidOperationException("Stripe:SecretKey is missing");
        if (kind == 1)
            throw new InvalidOperationException($"Cannot connect to {configuration["Database:Host"]}");
        if (kind == 2)
            throw new InvalidOperationException($"Refused: {await store.GetKeysAsync()}");
        throw new InvalidOperationException($"Refused: {request.Headers.UserAgent}");
    }
}
