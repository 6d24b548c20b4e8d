// property: RuntimeIdentifier = browser-wasm
// references: runtime
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Startup(IServiceCollection services, IConfiguration configuration, HttpClient http)
{
    private const string AppKey = "app key of the shop";

    void FromConfiguration() => [|services.AddApiXKeyStore()|];

    void FromThisConfiguration() => [|services.AddApiXKeyStore(configuration)|];

    void FromSection() => [|services.AddApiXKeyStore(configuration.GetSection("Billing"))|];

    void FromConstants() => [|services.AddApiXKeyStore((_, _) => new ValueTask<ApiXKeys>(new ApiXKeys("api key", AppKey)))|];

    void FromEnvironment() => [|services.AddApiXKeyStore(_ => new DelegatingApiXKeyStore(
        _ => new ValueTask<string>({|AXG3001:Environment.GetEnvironmentVariable("API_KEY")|}!),
        _ => new ValueTask<string>({|AXG3001:Environment.GetEnvironmentVariable("APP_KEY")|}!)))|];

    void FromVault() => [|services.AddVaultApiXKeyStore(options => options.Address = new Uri("https://vault.acme.io"))|];

    IApiXKeyStore Made() => [|new ConfigurationApiXKeyStore(configuration)|];

    IApiXKeyStore MadeOfConstants() => [|new DelegatingApiXKeyStore(_ => ValueTask.FromResult("api key"), _ => ValueTask.FromResult(AppKey))|];

    IApiXKeyStore Encrypted() => [|new ApiXEncryptedKeyStore(new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure), new RandomKeyProvider(), "api key", AppKey)|];

    IApiXKeyStore Vault(VaultKeyStoreOptions options) => [|new VaultApiXKeyStore(http, options)|];

    ApiXKeys Pair() => [|new ApiXKeys({|AXG3002:configuration["ApiKey"]|}!, {|AXG3002:configuration["AppKey"]|}!)|];

    // Twins: keys that the user brings, other services, a client that asks a backend.
    void OfUser(Func<CancellationToken, ValueTask<ApiXKeys>> signIn) => services.AddApiXKeyStore((_, cancellationToken) => signIn(cancellationToken));

    IApiXKeyStore OfUserToo(ApiXKeys keys) => new DelegatingApiXKeyStore(_ => ValueTask.FromResult(keys.ApiKey), _ => ValueTask.FromResult(keys.AppKey));

    void Backend() => services.AddHttpClient("backend", client => client.BaseAddress = new Uri("https://shop.acme.io"));
}

sealed class ShippedStore(IConfiguration configuration) : IApiXKeyStore
{
    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => [|new("api key")|];

    public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => new({|AXG3002:[|configuration["AppKey"]|]|}!);

    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => new(await GetApiKeyAsync(cancellationToken), await GetAppKeyAsync(cancellationToken));
}

sealed class AskingStore(HttpClient http) : IApiXKeyStore
{
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => await http.GetStringAsync("session/api-key", cancellationToken);

    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => await http.GetStringAsync("session/app-key", cancellationToken);

    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => new(await GetApiKeyAsync(cancellationToken), await GetAppKeyAsync(cancellationToken));
}
