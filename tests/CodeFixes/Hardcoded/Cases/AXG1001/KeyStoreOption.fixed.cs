using System.Text;
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

class Checkout
{
    private readonly IApiXKeyStore _stripeKeys;

    public Checkout([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        _stripeKeys = stripeKeys;
    }

    public async Task<string> Pay(CancellationToken cancellationToken) => await Task.FromResult(await _stripeKeys.GetApiKeyAsync(cancellationToken));
}

class Refunds
{
    private readonly IConfiguration _configuration;

    public Refunds(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public string Property => _configuration["Stripe:ApiKey"] ?? throw new InvalidOperationException("The setting Stripe:ApiKey is missing: keep it in user secrets, or in the environment variable Stripe__ApiKey.");
}
