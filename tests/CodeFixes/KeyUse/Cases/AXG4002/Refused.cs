// references: runtime
using System.Collections.Concurrent;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

// Caches and what others see, uses that cannot wait, fillings that differ, a store of one method.
class Signer(IApiXKeyStore store, HttpClient client)
{
    private readonly ConcurrentDictionary<string, string> _known = new();
    private readonly HttpClient _client = client;
    private string? _used;
    private string? _twice;
    private string? _given;
    private string? _blocking;

    public string AppKey { get; private set; } = "";

    async Task Property() => [|AppKey = await store.GetAppKeyAsync()|];

    async Task Cached() => [|_known["billing"] = await store.GetAppKeyAsync()|];

    async Task InHeaders() => _client.DefaultRequestHeaders.Add("X-API-Key", [|await store.GetApiKeyAsync()|]);

    async Task Registered(IServiceCollection services) => services.AddSingleton([|await store.GetKeysAsync()|]);

    async Task Field()
    {
        [|_used = await store.GetApiKeyAsync()|];
    }

    int Length => _used?.Length ?? 0;

    async Task Twice()
    {
        [|_twice = await store.GetApiKeyAsync()|];
        Console.WriteLine(_twice.Length);
        _twice = null;
    }

    async Task Given(IApiXKeyStore given)
    {
        [|_given = await given.GetApiKeyAsync()|];
        Console.WriteLine(_given.Length);
    }

    void Blocking()
    {
        [|_blocking = store.GetApiKeyAsync().AsTask().Result|];
        Console.WriteLine(_blocking.Length + _known.Count);
    }
}
