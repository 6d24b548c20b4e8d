using System.Text;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

static class Header
{
    public static async Task<string> Of(string scheme, IApiXKeyStore stripeKeys) => scheme + " " + (await stripeKeys.GetApiKeyAsync());
}

class Checkout(HttpClient http, [FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
{
    public async Task<string> Pay(CancellationToken cancellationToken) => await http.GetStringAsync(await Header.Of("Bearer", stripeKeys), cancellationToken);
}
