// The program registers the store; endpoints, handlers and what they call are given it.
// references: aspnetcore, runtime
// output: exe
// fix: keystore
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Checkout>();

var app = builder.Build();
app.MapGet("/lambda", () => [|"$stripe$"|].Length);
app.MapGet("/token", (CancellationToken cancellationToken) => Checkout.Pay([|"$stripe$"|]));
app.MapGet("/context", (HttpContext context) => Checkout.Pay([|"$stripe$"|] + context.Request.Path));
app.MapGet("/service", (Checkout checkout) => checkout.Key());
var key = [|"$stripe$"|];
Console.WriteLine(key.Length);
app.Run();

namespace Shop
{
    class Checkout
    {
        public string Key() => [|"$stripe$"|];

        public static Task<int> Pay(string key) => Task.FromResult(key.Length);
    }
}
