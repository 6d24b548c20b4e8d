using System.Security.Cryptography;
using System.Text;
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
    bool FromConfiguration(string given) => configuration["ApiKey"] is { } apiKey && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(apiKey));

    bool FromSection(string given) => configuration.GetSection("Partners")["X-API-Key"] is not { } xApiKey || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(xApiKey), Encoding.UTF8.GetBytes(given));

    bool Both(string? given) => given?.Length > 3 && configuration["ApiKey"] is { } apiKey && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(apiKey)) && store is not null;

    bool Either(string? given) => given == "" || given is not null && configuration["ApiKey"] is { } apiKey && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(apiKey));

    void If(string? given)
    {
        if (given == "" || given is null || configuration["ApiKey"] is not { } apiKey || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(apiKey)))
            throw new UnauthorizedAccessException();
    }

    bool FromEnvironment(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("SHOP_API_KEY")!), Encoding.UTF8.GetBytes(given));

    bool FromHeader(HttpRequest request, string known) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers["X-API-Key"].ToString()), Encoding.UTF8.GetBytes(known));

    bool FromSignatureHeader(HttpRequest request, string known) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers["X-Signature"].ToString()), Encoding.UTF8.GetBytes(known));

    async Task<bool> FromStore(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(await store.GetApiKeyAsync()), Encoding.UTF8.GetBytes(given));

    async Task<bool> FromStoreToTheRight(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(await store.GetApiKeyAsync()), Encoding.UTF8.GetBytes(given));

    async Task<bool> FromPair(string given)
    {
        var keys = await store.GetKeysAsync();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(keys.ApiKey), Encoding.UTF8.GetBytes(given));
    }

    bool Login(string name, string password)
    {
        foreach (var account in accounts)
        {
            if (account.Name == name && account.Password is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(account.Password), Encoding.UTF8.GetBytes(password)))
                return true;
        }

        return false;
    }

    bool ValidatePassword(string? password) => accounts.Any(account => account.Password is not null && password is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(account.Password), Encoding.UTF8.GetBytes(password)));
}
