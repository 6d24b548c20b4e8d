using System.Text;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

partial class Checkout
{
    private readonly IApiXKeyStore _stripeKeys;

    public Checkout([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        _stripeKeys = stripeKeys;
    }

    public async partial Task<string> Header()
    {
        #region Header
        return "Bearer " + (await _stripeKeys.GetApiKeyAsync());
        #endregion
    }
}
