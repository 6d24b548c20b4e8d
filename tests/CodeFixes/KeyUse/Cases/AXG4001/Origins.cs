// references: runtime, aspnetcore
using ApiXGuard.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

class Account
{
    public string Name { get; set; } = "";
    public string? Password { get; set; }
}

// A key that is not there equals nothing.
class ApiKeyMiddleware(IConfiguration configuration, IApiXKeyStore store, List<Account> accounts)
{
    bool FromConfiguration(string given) => [|given == configuration["ApiKey"]|];

    bool FromSection(string given) => [|configuration.GetSection("Partners")["X-API-Key"] != given|];

    bool Both(string? given) => given?.Length > 3 && [|given == configuration["ApiKey"]|] && store is not null;

    bool Either(string? given) => given == "" || !([|given != configuration["ApiKey"]|]);

    void If(string? given)
    {
        if (given == "" || [|given != configuration["ApiKey"]|])
            throw new UnauthorizedAccessException();
    }

    bool FromEnvironment(string given) => [|Environment.GetEnvironmentVariable("SHOP_API_KEY")!.Equals(given)|];

    bool FromHeader(HttpRequest request, string known) => [|request.Headers["X-API-Key"] == known|];

    bool FromSignatureHeader(HttpRequest request, string known) => [|request.Headers["X-Signature"].ToString() == known|];

    async Task<bool> FromStore(string given) => [|await store.GetApiKeyAsync() == given|];

    async Task<bool> FromStoreToTheRight(string? given) => [|given == await store.GetApiKeyAsync()|];

    async Task<bool> FromPair(string given)
    {
        var keys = await store.GetKeysAsync();
        return [|string.Equals(keys.ApiKey, given, StringComparison.Ordinal)|];
    }

    bool Login(string name, string password)
    {
        foreach (var account in accounts)
        {
            if (account.Name == name && [|account.Password == password|])
                return true;
        }

        return false;
    }

    bool ValidatePassword(string? password) => accounts.Any(account => [|account.Password == password|]);
}
