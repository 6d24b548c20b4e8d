using System.Text;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

class Checkout(HttpClient http, [FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
{
    public async Task<string> Pay(CancellationToken cancellationToken) => await http.GetStringAsync((await stripeKeys.GetApiKeyAsync(cancellationToken)) + (await stripeKeys.GetApiKeyAsync(cancellationToken)), cancellationToken);

    public async Task<int> Length() => (await stripeKeys.GetApiKeyAsync()).Length;
}

class Refunds
{
    private readonly HttpClient _http = new();

    private readonly IApiXKeyStore _stripeKeys;

    public Refunds([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        _stripeKeys = stripeKeys;
    }

    public async Task<string> Pay(CancellationToken cancellationToken) => await _http.GetStringAsync(await _stripeKeys.GetApiKeyAsync(cancellationToken), cancellationToken);
}

class Ledger
{
    private readonly IApiXKeyStore _stripeKeys;

    public Ledger([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        _stripeKeys = stripeKeys;
    }

    public int Count { get; set; }

    public async Task<string> Pay() => await Task.FromResult($"Bearer {await _stripeKeys.GetApiKeyAsync()}");

    public async Task<int> Length() => await Task.FromResult($"Bearer {await _stripeKeys.GetApiKeyAsync()}".Length);
}
