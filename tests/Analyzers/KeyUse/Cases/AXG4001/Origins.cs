// references: runtime, aspnetcore
using System.Linq.Expressions;
using ApiXGuard.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

// What is secret by where it comes from.
class ApiKeyMiddleware(IConfiguration configuration, IApiXKeyStore store)
{
    bool FromConfiguration(string given) => [|given == configuration["ApiKey"]|];

    bool FromSection(string given) => [|configuration.GetSection("Partners")["ApiKey"] != given|];

    bool FromEnvironment(string given) => [|Environment.GetEnvironmentVariable("SHOP_API_KEY")!.Equals(given)|];

    bool FromHeader(HttpRequest request, string known) => [|request.Headers["X-API-Key"] == known|];

    bool FromSignatureHeader(HttpRequest request, string known) => [|request.Headers["X-Signature"].ToString() == known|];

    async Task<bool> FromStore(string given) => [|await store.GetApiKeyAsync() == given|];

    async Task<bool> FromPair(string given)
    {
        var keys = await store.GetKeysAsync();
        return [|string.Equals(keys.ApiKey, given, StringComparison.Ordinal)|];
    }

    bool OfSignedHeaders(ApiXSignedHeaders headers, string given) => [|headers.Signature == given|];

    // Twins: other settings, other headers, other values of the same place.
    bool Mode(string given) => given == configuration["Mode"];

    bool Database(string given) => given == configuration.GetConnectionString("Shop");

    bool Stage(string given) => given == Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT");

    bool Language(HttpRequest request, string known) => request.Headers["Accept-Language"] == known;

    bool IsMissing(HttpRequest request) => request.Headers["X-API-Key"] == "" || request.Headers.Authorization == default(string);

    bool IsBearer(HttpRequest request) => request.Headers.Authorization == "Bearer";

    async Task<bool> IsRotated(ApiXKeys before) => before.ApiKey != (await store.GetKeysAsync()).ApiKey;
}
