// references: runtime
using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

class Signer(IApiXKeyStore store, HttpClient client)
{
    private static ApiXKeys? s_keys;
    private readonly ConcurrentDictionary<string, string> _known = new();
    private readonly HttpClient _client = client;
    private readonly Lazy<Task<ApiXKeys>> _lazy;
    private string? _key;
    private HMACSHA256? _hmac;

    public string AppKey { get; private set; } = "";

    public Signer(IApiXKeyStore store)
        : this(store, new HttpClient()) => [|_lazy = new Lazy<Task<ApiXKeys>>(() => store.GetKeysAsync().AsTask())|];

    // Nothing is kept by what only counts.
    private readonly Counter<int> _calls = new Meter("calls").CreateCounter<int>("calls");

    async Task Counted() => _calls.Add(1, new KeyValuePair<string, object?>("caller", {|AXG2004:await store.GetApiKeyAsync()|}));

    async Task Field() => [|_key = await store.GetApiKeyAsync()|];

    async Task<string> IfAbsent() => [|_key ??= await store.GetApiKeyAsync()|];

    async Task Static() => [|s_keys = await store.GetKeysAsync().ConfigureAwait(false)|];

    void Blocking() => [|_key = store.GetApiKeyAsync().AsTask().Result|];

    void BlockingToo() => [|_key = store.GetApiKeyAsync().GetAwaiter().GetResult()|];

    async Task Property() => [|AppKey = await store.GetAppKeyAsync()|];

    async Task OfPair()
    {
        var keys = await store.GetKeysAsync();
        [|AppKey = keys.AppKey|];
    }

    async Task Parts()
    {
        var (_, appKey) = await store.GetKeysAsync();
        [|_key = appKey|];
    }

    async Task Parted() => [|(_key, AppKey) = await store.GetKeysAsync()|];

    async Task InAnObject() => [|_hmac = new HMACSHA256(Encoding.UTF8.GetBytes(await store.GetAppKeyAsync()))|];

    async Task InADictionary() => [|_known["billing"] = await store.GetAppKeyAsync()|];

    async Task Added() => _known.TryAdd("billing", [|await store.GetAppKeyAsync()|]);

    async Task InHeaders() => _client.DefaultRequestHeaders.Add("X-API-Key", [|await store.GetApiKeyAsync()|]);

    async Task Registered(IServiceCollection services) => services.AddSingleton([|await store.GetKeysAsync()|]);

    // Twins: locals, what one request holds, the store itself.
    async Task<string> Used(string body)
    {
        var key = await store.GetAppKeyAsync();
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
    }

    async Task InARequest(HttpRequestMessage request) => request.Headers.Add("X-API-Key", await store.GetApiKeyAsync());

    async Task Length() => AppKey = (await store.GetAppKeyAsync()).Length.ToString();

    void Store() => Other = store;

    private IApiXKeyStore? Other { get; set; }
}

// A store keeps what it is a store of.
sealed class RememberingStore(IApiXKeyStore inner) : IApiXKeyStore
{
    private ApiXKeys? _keys;

    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => _keys ??= await inner.GetKeysAsync(cancellationToken);

    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => (await GetKeysAsync(cancellationToken)).ApiKey;

    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => (await GetKeysAsync(cancellationToken)).AppKey;
}
