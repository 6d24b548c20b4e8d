// Callers in other files wait, up to the entry point.
// references: hosting, runtime
// output: exe
// fix: keystore
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Shop;

interface IKeys
{
    string Read();
}

class Keys : IKeys
{
    public string Read() => [|"$stripe$"|];
}

static class Program
{
    static void Main(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddSingleton<IKeys, Keys>();
        builder.Services.AddSingleton<Orders>();
        using var host = builder.Build();
        var orders = host.Services.GetRequiredService<Orders>();
        Console.WriteLine(orders.Pay().Length);
    }
}
