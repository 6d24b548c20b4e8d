using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Shop;

interface IKeys
{
    Task<string> Read();
}

class Keys : IKeys
{
    private readonly IApiXKeyStore _stripeKeys;

    public Keys([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        _stripeKeys = stripeKeys;
    }

    public async Task<string> Read() => await _stripeKeys.GetApiKeyAsync();
}

static class Program
{
    static async Task Main(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddSingleton<IKeys, Keys>();
        builder.Services.AddSingleton<Orders>();
        builder.Services.AddApiXKeyStore("Stripe");
        using var host = builder.Build();
        var orders = host.Services.GetRequiredService<Orders>();
        Console.WriteLine((await orders.Pay()).Length);
    }
}
