using ApiXGuard.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Checkout>();
builder.Services.AddApiXKeyStore("Stripe");

var app = builder.Build();
app.MapGet("/lambda", async ([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys) => (await stripeKeys.GetApiKeyAsync()).Length);
app.MapGet("/token", async ([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys, CancellationToken cancellationToken) => await Checkout.Pay(await stripeKeys.GetApiKeyAsync(cancellationToken)));
app.MapGet("/context", async (HttpContext context) => await Checkout.Pay((await context.RequestServices.GetRequiredKeyedService<IApiXKeyStore>("Stripe").GetApiKeyAsync(context.RequestAborted)) + context.Request.Path));
app.MapGet("/service", async (Checkout checkout) => await checkout.Key());
var key = await app.Services.GetRequiredKeyedService<IApiXKeyStore>("Stripe").GetApiKeyAsync();
Console.WriteLine(key.Length);
app.Run();

namespace Shop
{
    class Checkout
    {
        private readonly IApiXKeyStore _stripeKeys;

        public Checkout([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
        {
            _stripeKeys = stripeKeys;
        }

        public async Task<string> Key() => await _stripeKeys.GetApiKeyAsync();

        public static Task<int> Pay(string key) => Task.FromResult(key.Length);
    }
}
