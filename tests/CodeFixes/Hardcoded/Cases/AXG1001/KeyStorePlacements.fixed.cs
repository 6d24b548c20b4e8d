using System.Text;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

class Checkout
{
    private readonly HttpClient _http;
    private readonly IApiXKeyStore _stripeKeys;

    public Checkout(HttpClient http, [FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        _http = http;
        _stripeKeys = stripeKeys;
    }

    public async Task<string> Argument(CancellationToken cancellationToken) => await _http.GetStringAsync(await _stripeKeys.GetApiKeyAsync(cancellationToken), cancellationToken);

    public async Task<string> Returned()
    {
        return await _stripeKeys.GetApiKeyAsync();
    }

    // In a sum, with a comment that stays.
    public async Task Sum()
    {
        var header = "Bearer " + /* the key */ (await _stripeKeys.GetApiKeyAsync()) + "!";
        await _http.GetStringAsync(header);
    }

    public async Task<string> InText(CancellationToken stopping) => await Task.FromResult($"Bearer {await _stripeKeys.GetApiKeyAsync(stopping)}");

    public async Task<string> PartOfText(CancellationToken stopping) => await Task.FromResult($"key={await _stripeKeys.GetApiKeyAsync(stopping)};");

    public async Task<Options> Initializer() => await Task.FromResult(new Options { Key = await _stripeKeys.GetApiKeyAsync() });

    public async Task<List<string>> Collection() => await Task.FromResult<List<string>>([await _stripeKeys.GetApiKeyAsync(), "other"]);

    public async Task<string> Variable(CancellationToken cancellationToken)
    {
        var key = await _stripeKeys.GetApiKeyAsync(cancellationToken);
        return key + key.Length;
    }

    public async Task Constant()
    {
        string Key = await _stripeKeys.GetApiKeyAsync();
        Console.WriteLine(Key.Length);
    }

    public async Task<int> Member() => await Task.FromResult((await _stripeKeys.GetApiKeyAsync()).Length);
}

class Options
{
    public string? Key { get; set; }
}
