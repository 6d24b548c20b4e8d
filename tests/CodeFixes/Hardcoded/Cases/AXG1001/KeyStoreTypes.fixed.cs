using System.Text;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

record Order(int Number, [FromKeyedServices("Stripe")] IApiXKeyStore StripeKeys)
{
    public async Task<string> Pay(CancellationToken cancellationToken) => await Task.FromResult(Number + (await StripeKeys.GetApiKeyAsync(cancellationToken)));
}

class Base(int number, [FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
{
    public async Task<string> Pay() => await Task.FromResult(number + (await stripeKeys.GetApiKeyAsync()));
}

class Derived([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys) : Base(1, stripeKeys);

class Outer
{
    public class Inner
    {
        private readonly IApiXKeyStore _stripeKeys;

        public Inner([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
        {
            _stripeKeys = stripeKeys;
        }

        public async Task<string> Pay() => await _stripeKeys.GetApiKeyAsync();
    }
}

class Chained
{
    private readonly int _number;
    private readonly IApiXKeyStore _stripeKeys;

    public Chained([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
        : this(1, stripeKeys)
    {
    }

    public Chained(int number, [FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        _number = number;
        _stripeKeys = stripeKeys;
    }

    public async ValueTask<string> Pay()
    {
        await Task.Yield();
        return _number + (await _stripeKeys.GetApiKeyAsync());
    }
}

class Configured
{
    private readonly IApiXKeyStore _stripeKeys;

    public Configured([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        _stripeKeys = stripeKeys;
    }

    public async Task<string> Pay()
    {
        await Task.Delay(1).ConfigureAwait(false);
        return await Local();

        async Task<string> Local() => await _stripeKeys.GetApiKeyAsync();
    }
}
