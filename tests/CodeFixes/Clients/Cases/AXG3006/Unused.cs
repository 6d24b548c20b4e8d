// property: RuntimeIdentifier = browser-wasm
// references: runtime
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(IServiceCollection services, IConfiguration configuration)
    {
        // The keys of the shop.
        [|services.AddApiXKeyStore(configuration)|];
        services.AddHttpClient("backend", client => client.BaseAddress = new Uri("https://shop.example.com"));
    }

    void Short(IServiceCollection services) => [|services.AddApiXKeyStore()|];
}
