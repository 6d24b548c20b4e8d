using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Runtime;

class Signer(IApiXKeyStore store)
{
    private readonly HttpClient _http = new();

    // Kept since the first request.

    public async Task<string> SignAsync(string body, CancellationToken cancellationToken)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(await store.GetAppKeyAsync(cancellationToken)));
        return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
    }

    public async Task<HttpResponseMessage> SendAsync(string body) => await _http.GetAsync(body + (await store.GetAppKeyAsync()).Length);
}

class Lazily(IApiXKeyStore store)
{
    public async Task<string> KeyAsync() => (await store.GetKeysAsync()).ApiKey;
}

class Started(IApiXKeyStore store)
{
    private readonly IApiXKeyStore _store = store;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("starting");
        return Task.CompletedTask;
    }

    public async Task<int> UseAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        return (await _store.GetApiKeyAsync(cancellationToken)).Length;
    }
}
