// property: RuntimeIdentifier = browser-wasm
// references: runtime
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Startup(IConfiguration configuration)
{
    void Add(IServiceCollection services)
    {
        [|services.AddApiXKeyStore(configuration)|];
        services.AddTransient<Signer>();
    }
}

class Signer(IApiXKeyStore store)
{
    Task<int> Length() => Task.FromResult(store.GetHashCode());
}
