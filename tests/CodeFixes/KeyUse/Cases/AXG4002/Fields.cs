// references: runtime
using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Runtime;

class Signer(IApiXKeyStore store)
{
    private readonly HttpClient _http = new();

    // Kept since the first request.
    private string? _key;

    public async Task<string> SignAsync(string body, CancellationToken cancellationToken)
    {
        if (_key is null)
            [|_key = await store.GetAppKeyAsync(cancellationToken)|];

        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(_key));
        return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
    }

    public async Task<HttpResponseMessage> SendAsync(string body) => await _http.GetAsync(body + _key!.Length);
}

class Lazily(IApiXKeyStore store)
{
    private ApiXKeys? _keys;

    public async Task<string> KeyAsync() => ([|_keys ??= await store.GetKeysAsync()|]).ApiKey;
}

class Started(IApiXKeyStore store)
{
    private readonly IApiXKeyStore _store = store;
    private string _key = "";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("starting");
        [|_key = await _store.GetApiKeyAsync(cancellationToken)|];
    }

    public async Task<int> UseAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        return this._key.Length;
    }
}
