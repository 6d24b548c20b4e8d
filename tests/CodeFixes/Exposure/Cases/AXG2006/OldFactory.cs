// The factory as it was before version 9, which redacts nothing by itself.
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(IServiceCollection services, string apiKey)
    {
        services.[|AddHttpClient|]("a", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey));
    }
}
