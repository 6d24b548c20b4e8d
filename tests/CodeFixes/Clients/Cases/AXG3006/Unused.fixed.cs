using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(IServiceCollection services, IConfiguration configuration)
    {
        // The keys of the shop.
        services.AddHttpClient("backend", client => client.BaseAddress = new Uri("https://shop.example.com"));
    }

    void Short(IServiceCollection services) { }
}
